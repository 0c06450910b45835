import { useTranslation } from 'react-i18next';
import type { IndicatorCell, IndicatorView } from '../../api/models';
import { ChangeSign } from '../../outcome/change-mark';
import { nothing } from '../../ui/formats';
import { StateTag, type Tone } from '../../ui/state-tag';

const tones: Readonly<Record<NonNullable<IndicatorCell['verdict']>, Tone>> = {
  met: 'done',
  'not-met': 'bad',
  running: 'neutral',
};

interface CellFigureProps {
  readonly indicator: IndicatorView;
  readonly cell: IndicatorCell | undefined;
}

/** The value of a unit in a year, with its change against the year before and whether the target is met. */
export function CellFigure({ indicator, cell }: CellFigureProps) {
  const { t } = useTranslation('indicators');
  if (!cell) return <StateTag tone="caution">{t('missing')}</StateTag>;
  const { amount, base, value, verdict } = cell;
  return (
    <span className="indicator-cell">
      <span className="number strong">
        {amount ?? nothing}
        {indicator.kind === 'share' && amount !== null && '%'}
        {base !== null && (
          <span className="quiet">
            {' '}
            {value} / {base}
          </span>
        )}
      </span>
      <Trend indicator={indicator} cell={cell} />
      {verdict && <StateTag tone={tones[verdict]}>{t(`verdict.${verdict}`)}</StateTag>}
    </span>
  );
}

function Trend({
  indicator: { kind, targetOf },
  cell: { change, growth },
}: Required<CellFigureProps> & { cell: IndicatorCell }) {
  const { t } = useTranslation('indicators');
  if (change === null) return null;
  const direction = change.startsWith('+') ? 'up' : change.startsWith('-') ? 'down' : 'same';
  return (
    <span className="quiet nowrap">
      <ChangeSign kind={direction} /> {kind === 'share' ? t('points', { change }) : change}
      {targetOf === 'growth' && growth !== null && ` · ${t('growth', { growth })}`}
    </span>
  );
}
