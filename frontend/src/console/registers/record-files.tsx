import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import type { RegisterWithForm } from '../../api/models';
import { useFileLanguage } from '../../ui/file-language';
import { useProblemText } from '../../ui/problem-text';
import { saveFile } from '../../ui/save-file';
import type { RecordNarrowing } from './record-narrowing';
import { RecordImportDialog } from './record-import-dialog';
import { popupPlace } from '../../ui/popup-place';

interface RecordFilesProps {
  readonly register: RegisterWithForm;
  readonly narrowing: RecordNarrowing;
  /** Whether a list is on the page that can be put on paper. */
  readonly printable: boolean;
}

/** The records out as the list shows them, as a file or on paper, and in from a workbook. */
export function RecordFiles({ register, narrowing, printable }: RecordFilesProps) {
  const { t } = useTranslation(['registers', 'common']);
  const language = useFileLanguage();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [importing, setImporting] = useState(false);
  const exportAs = (format: 'xlsx' | 'csv'): void => {
    const query = new URLSearchParams({ format, lang: language });
    for (const [name, value] of Object.entries(narrowing)) if (value) query.set(name, value);
    download(`/api/registers/${register.code}/export?${query}`, `${register.code}.${format}`).then(
      saveFile,
      (error: unknown) => void message.error(problemText(error)),
    );
  };
  return (
    <>
      <Dropdown
        getPopupContainer={popupPlace}
        trigger={['click']}
        menu={{
          items: [
            { key: 'xlsx', label: t('common:exportXlsx'), onClick: () => exportAs('xlsx') },
            { key: 'csv', label: t('common:exportCsv'), onClick: () => exportAs('csv') },
            ...(printable ? [{ key: 'print', label: t('registers:print'), onClick: () => window.print() }] : []),
          ],
        }}
      >
        <Button icon={<DownloadOutlined />}>{t('common:export')}</Button>
      </Dropdown>
      {register.writable && (
        <Button icon={<UploadOutlined />} onClick={() => setImporting(true)}>
          {t('registers:import')}
        </Button>
      )}
      {importing && <RecordImportDialog register={register} onClose={() => setImporting(false)} />}
    </>
  );
}
