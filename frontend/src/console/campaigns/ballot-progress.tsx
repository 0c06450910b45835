import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ParticipationRow } from '../../api/models';
import { useFormats } from '../../ui/formats';

type BallotCounts = ParticipationRow['ballots'][number];

/** How many of one group of a unit have voted or were present, and how many must; counts below the floor are not known here. */
export function BallotProgress({
  counts,
  floor,
}: {
  readonly counts: BallotCounts | undefined;
  readonly floor: number;
}) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  if (!counts) return null;
  const { received, required, attended, roster, issued, enough, paper, assisted } = counts;
  const meets = required?.of === 'attendance';
  const around = [
    meets
      ? `${t('ballotsIn')} ${received === null ? t('fewerThan', { floor: formats.number(floor) }) : formats.number(received)}`
      : null,
    !meets && attended !== null ? `${t('attended')} ${formats.number(attended)}` : null,
    `${t('roster')} ${formats.number(roster)}`,
    `${t('issued')} ${formats.number(issued)}`,
    paper && paper.percent !== null ? t('onPaper', { percent: paper.percent }) : null,
    paper?.majority ? t('mostlyOnPaper') : null,
    assisted && assisted.percent !== null ? t('onTablet', { percent: assisted.percent }) : null,
  ];
  return (
    <div className="ballot-progress">
      <Share
        label={meets ? t('attended') : undefined}
        count={meets ? (attended ?? 0) : received}
        required={required?.count ?? null}
        enough={enough}
        floor={floor}
      />
      <div className="quiet">{around.filter((part) => part !== null).join(' · ')}</div>
    </div>
  );
}

interface ShareProps {
  readonly label: string | undefined;
  readonly count: number | null;
  readonly required: number | null;
  /** As grading sees it, which takes no ballots that rate nothing. */
  readonly enough: boolean;
  readonly floor: number;
}

function Share({ label, count, required, enough, floor }: ShareProps) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  if (count === null) return <span className="quiet">{t('fewerThan', { floor: formats.number(floor) })}</span>;
  if (required === null) return <span className="number">{formats.number(count)}</span>;
  const share = required === 0 ? 100 : Math.min(100, (100 * count) / required);
  return (
    <>
      <span className="number">
        {label === undefined ? '' : `${label} `}
        {t('receivedOf', { received: formats.number(count), required: formats.number(required) })}
        {enough ? ` · ${t('enough')}` : count >= required ? ` · ${t('tooFewRate')}` : ''}
      </span>
      <Progress
        percent={share}
        showInfo={false}
        size="small"
        aria-label={label ?? t('ballotShare')}
        {...(enough ? { status: 'success' as const } : {})}
      />
    </>
  );
}
