import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useImportRecords } from '../../api/registers';
import { useFileLanguage } from '../../ui/file-language';
import { ImportDialog } from '../imports/import-dialog';

/** Records from a file. */
export function RecordImportDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const { t } = useTranslation('registers');
  const language = useFileLanguage();
  const { mutateAsync } = useImportRecords(code);
  return (
    <ImportDialog
      title={t('import')}
      hint={t('importHint')}
      template={(format, lang) => `/api/registers/${code}/import-template?format=${format}&lang=${lang}`}
      send={(file) => mutateAsync({ ...file, language })}
      report={({ rows }) => <Alert type="success" showIcon title={t('importChecked', { count: rows })} />}
      begin={({ rows }) => t('importNow', { count: rows })}
      done={({ rows }) => t('imported', { count: rows })}
      onClose={onClose}
    />
  );
}
