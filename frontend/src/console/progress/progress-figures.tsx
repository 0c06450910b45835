import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DeskOverview, DeskState } from '../../api/models';
import type { TypeTexts } from '../../outcome/type-texts';
import { useFormats } from '../../ui/formats';
import { sheetsDue } from './progress-words';

interface ProgressFiguresProps {
  readonly overview: DeskOverview;
  readonly texts: Pick<TypeTexts, 'group'>;
  /** Within a card that has a surface of its own. */
  readonly within?: boolean;
}

/** A campaign in a few numbers. */
export function ProgressFigures({ overview: { sums, closings }, texts, within = false }: ProgressFiguresProps) {
  const { t } = useTranslation('progress');
  const formats = useFormats();
  const due = sheetsDue(sums.sheets);
  const days = closings.flatMap(({ state, daysLeft }) => (state === 'open' && daysLeft !== null ? daysLeft : []));
  const closing = ({ key, state, closesOn }: DeskOverview['closings'][number]): string => {
    const group = texts.group(key);
    if (state === 'not-open') return t('notOpen', { group });
    if (state === 'closed') return t('closed', { group });
    return closesOn === null ? t('noLastDay') : t('closesOn', { group, day: formats.day(closesOn) });
  };
  const hasBallots = closings.some(({ kind }) => kind === 'ballot');
  return (
    <dl className={within ? 'figures' : 'surface figures'}>
      {hasBallots && sums.asked > 0 && (
        <div>
          <dt>{t('reached')}</dt>
          <dd className="figure">
            {t('unitsOf', { reached: formats.number(sums.reached), asked: formats.number(sums.asked) })}
          </dd>
        </div>
      )}
      {hasBallots && (
        <div>
          <dt>{t('received')}</dt>
          <dd className="figure">{formats.number(sums.received)}</dd>
          {sums.need > 0 && (
            <dd className="quiet">
              {t('ofRequired', { need: formats.number(sums.need), have: formats.number(sums.have) })}
            </dd>
          )}
        </div>
      )}
      {due > 0 && (
        <div>
          <dt>{t('sheets')}</dt>
          <dd className="figure">
            {t('sheetsOf', { handedIn: formats.number(sums.sheets.handedIn), due: formats.number(due) })}
          </dd>
          <dd className="quiet">
            {t('sheetsRest', {
              begun: formats.number(sums.sheets.begun),
              notBegun: formats.number(sums.sheets.notBegun),
            })}
          </dd>
          {sums.sheets.revising > 0 && <dd className="quiet">{t('revising', { count: sums.sheets.revising })}</dd>}
          {sums.sheets.returned > 0 && <dd className="quiet">{t('returned', { count: sums.sheets.returned })}</dd>}
        </div>
      )}
      {sums.waiting !== null && (
        <div>
          <dt>{t('waiting')}</dt>
          <dd className="figure">{formats.number(sums.waiting)}</dd>
          <dd className="quiet">{t('waitingHint')}</dd>
        </div>
      )}
      <div>
        <dt>{t('daysLeft')}</dt>
        <dd className="figure">{formats.number(days.length > 0 ? Math.min(...days) : null)}</dd>
        {[...new Set(closings.map(closing))].map((line) => (
          <dd key={line} className="quiet">
            {line}
          </dd>
        ))}
      </div>
    </dl>
  );
}

interface ForecastProps {
  readonly forecast: DeskOverview['forecast'];
  /** Lists those who will miss; without it only the sentence. */
  readonly onList?: (state: DeskState) => void;
}

/** What may be expected at this pace, in one sentence; nothing where nothing can be said. */
export function Forecast({ forecast, onList }: ForecastProps) {
  const { t } = useTranslation('progress');
  const formats = useFormats();
  if (!forecast) return null;
  const { days, misses: count } = forecast;
  const came = formats.number(forecast.came);
  return (
    <Alert
      showIcon
      type={count === 0 ? 'success' : 'warning'}
      title={count === 0 ? t('forecastFine', { days, came }) : t('forecastMisses', { days, came, count })}
      {...(count > 0 &&
        onList && {
          action: (
            <Button className="alert-action" onClick={() => onList('misses')}>
              {t('showThem')}
            </Button>
          ),
        })}
    />
  );
}
