import { useTranslation } from 'react-i18next';
import type { PublishedExplanation } from '../api/models';
import { usePublishedStandings } from '../api/published';

interface UnitComparisonProps {
  readonly publicationId: string;
  readonly explained: PublishedExplanation;
}

/** Scores are of a hundred, and of more where points can be earned beyond. */
const fullScore = 100;

/** The score of one unit beside the mean of its township and of all. */
export function UnitComparison({ publicationId, explained: { row, superiorId } }: UnitComparisonProps) {
  const { t } = useTranslation('results');
  const { data } = usePublishedStandings(publicationId);
  const superior = data?.superiors.find(({ id }) => id === superiorId);
  if (!data || row.score === null) return null;
  const bars = [
    { name: row.unit.name, score: row.score, isOwn: true },
    ...(superior && superior.units > 1
      ? [{ name: t('compare.superior', { name: superior.name }), score: superior.meanScore }]
      : []),
    ...(data.all.units > 1 ? [{ name: t('compare.all'), score: data.all.meanScore }] : []),
  ].flatMap(({ score, ...bar }) => (score === null ? [] : [{ isOwn: false, ...bar, score }]));
  if (bars.length < 2) return null;
  const longest = Math.max(fullScore, ...bars.map(({ score }) => Number(score)));
  return (
    <section className="stack" aria-labelledby="compare-title">
      <h3 id="compare-title">{t('compare.title')}</h3>
      <dl className="compare">
        {bars.map(({ name, score, isOwn }) => (
          <div key={name} className={isOwn ? 'compare-own' : undefined}>
            <dt>{name}</dt>
            <dd>
              <span className="compare-bar" aria-hidden="true">
                <i style={{ width: `${(Math.max(0, Number(score)) * 100) / longest}%` }} />
              </span>
              <span className="number">{score}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
