import { useTranslation } from 'react-i18next';
import type { PublishedExplanation } from '../api/models';
import { nothing, useFormats } from '../ui/formats';
import { useLocalized } from '../ui/localized';
import { resultAddress } from './address';
import { useHref } from './page-place';

/** What the unit came to in earlier rounds that are public. */
export function EarlierRounds({ earlier }: Pick<PublishedExplanation, 'earlier'>) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const localized = useLocalized();
  const href = useHref();
  if (earlier.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="earlier-title">
      <h3 id="earlier-title">{t('earlier')}</h3>
      <table className="earlier">
        <thead>
          <tr>
            <th scope="col">{t('earlierRound')}</th>
            <th scope="col" className="number">
              {t('score')}
            </th>
            <th scope="col">{t('grade')}</th>
          </tr>
        </thead>
        <tbody>
          {earlier.map(({ publicationId, title, asOf, score, grade, gradeTitle }) => (
            <tr key={publicationId}>
              <th scope="row">
                <a href={href(resultAddress(publicationId))}>{title}</a>
                <span className="quiet">{t('asOf', { date: formats.day(asOf) })}</span>
              </th>
              <td className="number">{score ?? nothing}</td>
              <td>{gradeTitle === null ? (grade ?? nothing) : localized(gradeTitle)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
