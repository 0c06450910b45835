import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import type { PersonQuery } from '../../api/persons';
import { useFileLanguage } from '../../ui/file-language';
import { popupPlace } from '../../ui/popup-place';
import { useProblemText } from '../../ui/problem-text';
import { saveFile } from '../../ui/save-file';
import { usePermissions } from '../session/session-context';
import { PersonImportDialog } from './person-import-dialog';

/** The persons out as the list shows them, and in from a workbook. */
export function PersonFiles({ filter }: { readonly filter: Omit<PersonQuery, 'page' | 'pageSize' | 'sort'> }) {
  const { t } = useTranslation(['persons', 'common']);
  const language = useFileLanguage();
  const may = usePermissions();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [importing, setImporting] = useState(false);
  const exportAs = (format: 'xlsx' | 'csv'): void => {
    const query = new URLSearchParams({ format, lang: language, ...filter });
    download(`/api/persons/export?${query}`, `persons.${format}`).then(
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
          ],
        }}
      >
        <Button icon={<DownloadOutlined />}>{t('common:export')}</Button>
      </Dropdown>
      {may('persons.write') && (
        <Button icon={<UploadOutlined />} onClick={() => setImporting(true)}>
          {t('persons:import')}
        </Button>
      )}
      {importing && <PersonImportDialog onClose={() => setImporting(false)} />}
    </>
  );
}
