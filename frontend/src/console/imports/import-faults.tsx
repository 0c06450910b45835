import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem';
import { useProblemText } from '../../ui/problem-text';
import type { ColumnWords } from './column-words';
import { ImportPlaces } from './import-places';

/** Why a file cannot be imported: each cell that is wrong, or what is wrong with the whole. */
export function ImportFaults({
  error,
  columns,
}: {
  readonly error: unknown;
  readonly columns?: ColumnWords | undefined;
}) {
  const { t } = useTranslation('imports');
  const text = useProblemText();
  if (error === null) return null;
  const faults = error instanceof ProblemError ? error.errors : [];
  return (
    <>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={faults.length > 0 ? t('faultsTitle', { count: faults.length }) : text(error)}
      />
      {faults.length > 0 && <ImportPlaces places={faults} title={t('fault')} columns={columns} />}
    </>
  );
}
