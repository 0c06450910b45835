import { useTranslation } from 'react-i18next';
import type { ChangeCounts, ChangeKind } from '../api/models';

export const changeKinds = ['up', 'same', 'down'] as const satisfies readonly ChangeKind[];

/** Whether any unit had a grade to start from. */
export const hasChanges = (counts: ChangeCounts): boolean => changeKinds.some((kind) => counts[kind] > 0);

const signs: Readonly<Record<ChangeKind, string>> = { up: '▲', same: '＝', down: '▼' };

export const ChangeSign = ({ kind }: { readonly kind: ChangeKind }) => <span aria-hidden="true">{signs[kind]}</span>;

/** How many grades a unit rose or fell, and from which one if that may be said. */
export function ChangeMark({ change, prior }: { readonly change: number | null; readonly prior?: string | undefined }) {
  const { t } = useTranslation('ledger');
  if (change === null) return <span className="quiet">—</span>;
  const kind = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
  return (
    <span className="nowrap">
      <ChangeSign kind={kind} /> {t(kind, { count: Math.abs(change) })}
      {prior !== undefined && <span className="change-prior">{t('before', { grade: prior })}</span>}
    </span>
  );
}
