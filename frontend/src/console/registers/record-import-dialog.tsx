import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useImportRecords } from '../../api/registers';
import type { RegisterWithForm } from '../../api/models';
import { textLocaleOf } from '../../designer/document/localised-text';
import { useFileLanguage } from '../../ui/file-language';
import type { ColumnWords } from '../imports/column-words';
import { ImportDialog } from '../imports/import-dialog';
import { questionsOf } from './form-questions';

interface RecordImportDialogProps {
  readonly register: RegisterWithForm;
  readonly onClose: () => void;
}

/** The columns of a table of records, in words: those beside the questions, and the questions by their titles. */
function useRecordColumns({ form }: RegisterWithForm): ColumnWords {
  const { t, i18n } = useTranslation('registers');
  const titles = new Map(questionsOf(form, textLocaleOf(i18n.language)).map(({ name, title }) => [name, title]));
  return {
    nameOf: (column) => titles.get(column) ?? t(`column.${column}`, { defaultValue: column }),
    valueOf: (_column, key) => key,
    isReference: (column) => references.includes(column),
  };
}

const references = ['unitCode', 'otherCode'];

/** Records from a file. */
export function RecordImportDialog({ register, onClose }: RecordImportDialogProps) {
  const { code } = register;
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
      columns={useRecordColumns(register)}
      onClose={onClose}
    />
  );
}
