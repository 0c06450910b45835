import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IndicatorTable } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { StateTag } from '../../ui/state-tag';
import { useTargetText } from './target-text';

/** How many of all units reach the target in each year, against how many should. */
export function YearSummary({ table: { indicator, summary } }: { readonly table: IndicatorTable }) {
  const { t } = useTranslation('indicators');
  const formats = useFormats();
  const targetText = useTargetText();
  const { shareOfUnits } = indicator;
  return (
    <section className="surface stack-tight">
      <span>
        <span className="strong">{t('target')}</span> {targetText(indicator)}
        {shareOfUnits !== null && <span className="quiet"> · {t('shouldReach', { share: shareOfUnits })}</span>}
      </span>
      <ul className="indicator-years">
        {summary.map(({ year, units, noted, met, share, reached }) => (
          <li key={year}>
            <div className="card-line">
              <span className="strong">{t('year', { year })}</span>
              {reached !== null && (
                <StateTag tone={reached ? 'done' : 'bad'}>{t(reached ? 'reached' : 'notReached')}</StateTag>
              )}
            </div>
            {share !== null && (
              <>
                <Progress
                  percent={Number(share)}
                  showInfo={false}
                  size="small"
                  aria-label={t('year', { year })}
                  {...(reached ? { status: 'success' as const } : {})}
                />
                <span>{t('reach', { met: formats.number(met), units: formats.number(units), share })}</span>
              </>
            )}
            <span className="quiet">{t('noted', { noted: formats.number(noted), units: formats.number(units) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
