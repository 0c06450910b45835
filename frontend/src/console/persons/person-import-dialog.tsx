import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useImportPersons } from '../../api/persons';
import type { ColumnWords } from '../imports/column-words';
import { ImportDialog } from '../imports/import-dialog';

/** Where the words of a column are that is chosen from a list. */
const wordsOfColumn: Readonly<Record<string, string>> = { kind: 'kinds', group: 'groups' };

/** The columns of a table of persons, in words. */
function usePersonColumns(): ColumnWords {
  const { t } = useTranslation('persons');
  return {
    nameOf: (column) => t(column, { defaultValue: column }),
    valueOf: (column, key) => t(`${wordsOfColumn[column]}.${key}`, { defaultValue: key }),
    isReference: (column) => column === 'unitCode',
  };
}

/** Persons from a file. */
export function PersonImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('persons');
  const { mutateAsync: send } = useImportPersons();
  return (
    <ImportDialog
      title={t('import')}
      hint={t('importHint')}
      template={(format, language) => `/api/persons/import-template?format=${format}&lang=${language}`}
      send={send}
      report={({ created, unchanged }) => (
        <Alert type="success" showIcon title={t('importChecked', { count: created, unchanged })} />
      )}
      begin={({ created }) => t('importNow', { count: created })}
      done={({ created }) => t('imported', { count: created })}
      columns={usePersonColumns()}
      onClose={onClose}
    />
  );
}
