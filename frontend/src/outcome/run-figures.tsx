import { useTranslation } from 'react-i18next';
import { FigureView } from './figure-view';
import type { TypeTexts } from './type-texts';

/** The list itself counts grades. */
const countedAbove = new Set(['counts', 'ungraded']);

/** What a run says of all units together, such as shares, quotas and who must rectify. */
export function RunFigures({
  aggregate,
  texts,
}: {
  readonly aggregate: Readonly<Record<string, unknown>> | null;
  readonly texts: TypeTexts;
}) {
  const { t } = useTranslation('ledger');
  const figures = Object.entries(aggregate ?? {}).filter(([key, value]) => !countedAbove.has(key) && value !== null);
  if (figures.length === 0) return null;
  return (
    <section className="surface run-figures" aria-label={t('wholeRun')}>
      <h2>{t('wholeRun')}</h2>
      <dl>
        {figures.map(([key, value]) => (
          <div key={key} className={typeof value === 'object' ? 'run-figures-wide' : undefined}>
            <dt>{texts.aggregate(key)}</dt>
            <dd className="number">
              <FigureView name={key} value={value} texts={texts} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
