import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountFilter } from '../../api/accounts';
import { download } from '../../api/client';
import type { JobView } from '../../api/models';
import { useFileLanguage } from '../../ui/file-language';
import { popupPlace } from '../../ui/popup-place';
import { useProblemText } from '../../ui/problem-text';
import { saveFile } from '../../ui/save-file';
import { AccountImportDialog } from './account-import-dialog';

interface AccountFilesProps {
  readonly filter: AccountFilter;
  /** Letters are being written for people who were imported. */
  readonly onLetters: (job: JobView) => void;
}

/** Accounts out as the list shows them, and people in from a workbook. */
export function AccountFiles({ filter, onLetters }: AccountFilesProps) {
  const { t } = useTranslation(['accounts', 'common']);
  const language = useFileLanguage();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [importing, setImporting] = useState(false);
  const exportAs = (format: 'xlsx' | 'csv'): void => {
    const query = new URLSearchParams({ format, lang: language, ...filter });
    download(`/api/accounts/export?${query}`, `accounts.${format}`).then(
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
      <Button icon={<UploadOutlined />} onClick={() => setImporting(true)}>
        {t('accounts:import')}
      </Button>
      {importing && <AccountImportDialog onClose={() => setImporting(false)} onLetters={onLetters} />}
    </>
  );
}
