import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useImportGrades } from '../../api/rounds';
import { useFileLanguage } from '../../ui/file-language';
import type { ColumnWords } from '../imports/column-words';
import { ImportDialog } from '../imports/import-dialog';

/** The columns of a table of grades, in words; what a grade is called its file says. */
function useGradeColumns(): ColumnWords {
  const { t } = useTranslation('rounds');
  return {
    nameOf: (column) => t(`column.${column}`, { defaultValue: column }),
    valueOf: (_column, key) => key,
    isReference: (column) => column === 'unitCode',
  };
}

/** Grades of earlier years from a file. */
export function GradeImportDialog({ type, onClose }: { readonly type: string; readonly onClose: () => void }) {
  const { t } = useTranslation('rounds');
  const language = useFileLanguage();
  const { mutateAsync } = useImportGrades(type);
  return (
    <ImportDialog
      title={t('import')}
      hint={t('importHint')}
      template={(format, lang) =>
        `/api/campaign-types/${type}/earlier-grades/import-template?format=${format}&lang=${lang}`
      }
      send={(file) => mutateAsync({ ...file, language })}
      report={({ created, updated, unchanged }) => (
        <Alert type="success" showIcon title={t('importChecked', { created, updated, unchanged })} />
      )}
      begin={({ created, updated }) => t('importNow', { count: created + updated })}
      done={({ created, updated }) => t('imported', { count: created + updated })}
      columns={useGradeColumns()}
      onClose={onClose}
    />
  );
}
