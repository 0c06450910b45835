import { useTranslation } from 'react-i18next';
import type { CampaignView, DeskOverview } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { ChartFigure } from '../results/charts/chart-figure';
import { RisingLine, StandingBars } from '../results/charts/lazy-charts';
import { PlainTable } from '../results/plain-table';

interface ProgressChartsProps {
  readonly campaign: Pick<CampaignView, 'disclosureFloor'>;
  readonly overview: DeskOverview;
}

const shortDay = (day: string): string => day.slice(5);

/** How ballots and sheets have come from day to day; each chart with its table. */
export function ProgressCharts({ campaign, overview }: ProgressChartsProps) {
  const { t } = useTranslation(['progress', 'analysis']);
  const formats = useFormats();
  const { ballotDays, sheetDays, sums } = overview;
  const soFar = ballotDays.reduce<{ day: string; count: number; sum: number }[]>(
    (course, { day, count }) => [...course, { day, count, sum: (course.at(-1)?.sum ?? 0) + count }],
    [],
  );
  const tableOf = (chart: string): string => t('analysis:tableOf', { chart });
  return (
    <>
      {soFar.length > 0 && (
        <section className="surface stack-tight" aria-label={t('progress:ballotCourse')}>
          <ChartFigure
            title={t('progress:ballotCourse')}
            chart={
              <RisingLine
                title={t('progress:ballotCourse')}
                points={soFar.map(({ day, sum }) => ({ name: shortDay(day), value: sum }))}
                aim={sums.need > 0 ? { value: sums.need, name: t('progress:requiredLine') } : null}
              />
            }
            table={
              <PlainTable
                caption={tableOf(t('progress:ballotCourse'))}
                head={[t('progress:day'), t('progress:onDay'), t('progress:soFar')]}
                rows={soFar.map(({ day, count, sum }) => ({
                  key: day,
                  cells: [formats.day(day), formats.number(count), formats.number(sum)],
                }))}
              />
            }
          />
          <p className="quiet">{t('progress:stepsHint', { floor: campaign.disclosureFloor })}</p>
        </section>
      )}
      {sheetDays.length > 0 && (
        <section className="surface stack-tight" aria-label={t('progress:sheetCourse')}>
          <ChartFigure
            title={t('progress:sheetCourse')}
            chart={
              <StandingBars
                title={t('progress:sheetCourse')}
                rows={sheetDays.map(({ day, count }) => ({ name: shortDay(day), values: { count } }))}
              />
            }
            table={
              <PlainTable
                caption={tableOf(t('progress:sheetCourse'))}
                head={[t('progress:day'), t('progress:sheets')]}
                rows={sheetDays.map(({ day, count }) => ({
                  key: day,
                  cells: [formats.day(day), formats.number(count)],
                }))}
              />
            }
          />
        </section>
      )}
    </>
  );
}
