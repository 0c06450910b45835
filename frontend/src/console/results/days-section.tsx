import { useTranslation } from 'react-i18next';
import { useResultDays } from '../../api/results';
import { compact } from '../../ui/compact';
import { useFormats } from '../../ui/formats';
import { QueryView } from '../../ui/query-view';
import { ChartFigure } from './charts/chart-figure';
import { StandingBars } from './charts/lazy-charts';
import { PlainTable } from './plain-table';

interface DaysSectionProps {
  readonly campaignId: string;
  readonly group: string;
  readonly under: string | undefined;
}

/** How many ballots came on which day, where that tells nobody. */
export function DaysSection({ campaignId, group, under }: DaysSectionProps) {
  const { t } = useTranslation('analysis');
  const formats = useFormats();
  const days = useResultDays(campaignId, { group, ...compact({ under }) });
  return (
    <section className="surface stack-tight" aria-label={t('days')}>
      <QueryView query={days}>
        {({ items, withheld }) => (
          <>
            {items.length === 0 ? (
              <>
                <h2>{t('days')}</h2>
                <p className="quiet">{t('noDays')}</p>
              </>
            ) : (
              <ChartFigure
                title={t('chartDays')}
                chart={
                  <StandingBars
                    title={t('chartDays')}
                    rows={items.map(({ day, ballots }) => ({ name: day.slice(5), values: { count: ballots } }))}
                  />
                }
                table={
                  <PlainTable
                    caption={t('tableOf', { chart: t('chartDays') })}
                    head={[t('day'), t('ballots')]}
                    rows={items.map(({ day, ballots }) => ({
                      key: day,
                      cells: [formats.day(day), formats.number(ballots)],
                    }))}
                  />
                }
              />
            )}
            {withheld > 0 && <p className="quiet">{t('daysWithheld', { count: withheld })}</p>}
          </>
        )}
      </QueryView>
    </section>
  );
}
