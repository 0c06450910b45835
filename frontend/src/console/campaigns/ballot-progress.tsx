import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ParticipationRow } from '../../api/models';
import { useFormats } from '../../ui/formats';

type BallotCounts = ParticipationRow['ballots'][number];

/** How many of one group of a unit have voted or were present, and how many must; counts below five are not known here. */
export function BallotProgress({ counts }: { readonly counts: BallotCounts | undefined }) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  if (!counts) return null;
  const { received, required, attended, roster, issued } = counts;
  const meets = required?.of === 'attendance';
  const around = [
    meets ? `${t('ballotsIn')} ${received === null ? t('fewerThanFive') : formats.number(received)}` : null,
    !meets && attended !== null ? `${t('attended')} ${formats.number(attended)}` : null,
    `${t('roster')} ${formats.number(roster)}`,
    `${t('issued')} ${formats.number(issued)}`,
  ];
  return (
    <div className="ballot-progress">
      <Share label={meets ? t('attended') : undefined} count={meets ? (attended ?? 0) : received} required={required?.count ?? null} />
      <div className="quiet">{around.filter((part) => part !== null).join(' · ')}</div>
    </div>
  );
}

function Share({ label, count, required }: { readonly label: string | undefined; readonly count: number | null; readonly required: number | null }) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  if (count === null) return <span className="quiet">{t('fewerThanFive')}</span>;
  if (required === null) return <span className="number">{formats.number(count)}</span>;
  const enough = count >= required;
  const share = required === 0 ? 100 : Math.min(100, (100 * count) / required);
  return (
    <>
      <span className="number">{label === undefined ? '' : `${label} `}{t('receivedOf', { received: formats.number(count), required: formats.number(required) })}{enough ? ` · ${t('enough')}` : ''}</span>
      <Progress percent={share} showInfo={false} size="small" {...(enough ? { status: 'success' as const } : {})} />
    </>
  );
}
