import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import type { RegisterView } from '../../api/models';
import { useFileLanguage } from '../../ui/file-language';
import type { ListState } from '../../ui/list-state';
import { useProblemText } from '../../ui/problem-text';
import { saveFile } from '../../ui/save-file';
import { RecordImportDialog } from './record-import-dialog';

/** The records out as the list shows them, and in from a workbook. */
export function RecordFiles({ register, list }: { readonly register: RegisterView; readonly list: ListState }) {
  const { t } = useTranslation(['registers', 'common']);
  const language = useFileLanguage();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [importing, setImporting] = useState(false);
  const exportAs = (format: 'xlsx' | 'csv'): void => {
    const query = new URLSearchParams({ format, lang: language });
    const narrowed = {
      q: list.q,
      state: list.filter('state'),
      unitId: list.filter('unit'),
      overdue: list.filter('overdue'),
    };
    for (const [name, value] of Object.entries(narrowed)) if (value) query.set(name, value);
    download(`/api/registers/${register.code}/export?${query}`, `${register.code}.${format}`).then(
      saveFile,
      (error: unknown) => void message.error(problemText(error)),
    );
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'xlsx', label: t('common:exportXlsx'), onClick: () => exportAs('xlsx') },
            { key: 'csv', label: t('common:exportCsv'), onClick: () => exportAs('csv') },
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
      {importing && <RecordImportDialog code={register.code} onClose={() => setImporting(false)} />}
    </>
  );
}
