import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useImportValues } from '../../api/indicators';
import { useFileLanguage } from '../../ui/file-language';
import type { ColumnWords } from '../imports/column-words';
import { ImportDialog } from '../imports/import-dialog';

/** The columns of a table of values, in words. */
function useValueColumns(): ColumnWords {
  const { t } = useTranslation('indicators');
  return {
    nameOf: (column) => t(`column.${column}`, { defaultValue: column }),
    valueOf: (_column, key) => key,
    isReference: (column) => column === 'unitCode',
  };
}

/** Values of an indicator from a file. */
export function ValueImportDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const { t } = useTranslation('indicators');
  const language = useFileLanguage();
  const { mutateAsync } = useImportValues(code);
  return (
    <ImportDialog
      title={t('import')}
      hint={t('importHint')}
      template={(format, lang) => `/api/indicators/${code}/import-template?format=${format}&lang=${lang}`}
      send={(file) => mutateAsync({ ...file, language })}
      report={({ created, updated, unchanged }) => (
        <Alert type="success" showIcon title={t('importChecked', { created, updated, unchanged })} />
      )}
      begin={({ created, updated }) => t('importNow', { count: created + updated })}
      done={({ created, updated }) => t('imported', { count: created + updated })}
      columns={useValueColumns()}
      onClose={onClose}
    />
  );
}
