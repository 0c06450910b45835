import { useTranslation } from 'react-i18next';
import { useImportUnits } from '../../api/units';
import { ImportDialog } from '../imports/import-dialog';
import { UnitImportReport } from './unit-import-report';
import { useUnitColumns } from './use-unit-columns';

/** Organisations from a file. */
export function UnitImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('organisations');
  const { mutateAsync: send } = useImportUnits();
  return (
    <ImportDialog
      title={t('import')}
      hint={t('importHint')}
      template={(format, language) => `/api/units/import-template?format=${format}&lang=${language}`}
      send={send}
      report={(report) => <UnitImportReport report={report} />}
      begin={({ created, updated }) => t('importNow', { count: created + updated })}
      done={({ created, updated }) => t('imported', { created, updated })}
      columns={useUnitColumns()}
      onClose={onClose}
    />
  );
}
