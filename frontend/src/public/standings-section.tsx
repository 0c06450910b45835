import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePublishedStandings } from '../api/published';
import type { PublishedResult, PublishedStanding } from '../api/models';
import type { TypeTexts } from '../outcome/type-texts';
import { nothing, useFormats } from '../ui/formats';
import { GradeBar } from './grade-bar';

interface StandingsProps {
  readonly result: PublishedResult;
  readonly texts: TypeTexts;
}

type Division = 'superiors' | 'kinds';
/** Longer lists are opened by whoever wants them. */
const shownAtOnce = 6;

/** How the townships, and the kinds of units, did beside the whole. */
export function StandingsSection({ result, texts }: StandingsProps) {
  const { t } = useTranslation(['results', 'common']);
  const { data } = usePublishedStandings(result.id);
  const [chosen, setChosen] = useState<Division>();
  const [isWhole, setWhole] = useState(false);
  if (!data) return null;
  const divisions = (['superiors', 'kinds'] as const).filter((one) => data[one].length > 1);
  const division = chosen ?? divisions[0];
  if (division === undefined) return null;
  const rows: readonly (PublishedStanding & { readonly key: string; readonly name: string })[] =
    division === 'superiors'
      ? data.superiors.map((one) => ({ ...one, key: one.id }))
      : data.kinds.map((one) => ({ ...one, key: one.unitType, name: t(`common:unitType.${one.unitType}`) }));
  const shown = isWhole ? rows : rows.slice(0, shownAtOnce);
  const hasScores = data.all.meanScore !== null;
  return (
    <section className="surface stack" aria-labelledby="standings-title">
      <div className="standings-head">
        <h2 id="standings-title">{t('results:standings.title')}</h2>
        {divisions.length > 1 && (
          <div role="group" aria-label={t('results:standings.by')} className="choices">
            {divisions.map((one) => (
              <button key={one} type="button" aria-pressed={one === division} onClick={() => setChosen(one)}>
                {t(`results:standings.${one}`)}
              </button>
            ))}
          </div>
        )}
      </div>
      <table className="standings">
        <thead>
          <tr>
            <th scope="col">{t(division === 'superiors' ? 'results:parent' : 'results:kind')}</th>
            <th scope="col">{t('results:grades')}</th>
            {hasScores && (
              <th scope="col" className="number">
                {t('results:standings.mean')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {[...shown, { ...data.all, key: 'all', name: t('results:standings.all') }].map((row) => (
            <StandingRow key={row.key} row={row} texts={texts} hasScores={hasScores} />
          ))}
        </tbody>
      </table>
      {rows.length > shownAtOnce && (
        <button type="button" className="button" onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'results:standings.less' : 'results:standings.more', { count: rows.length })}
        </button>
      )}
    </section>
  );
}

function StandingRow({
  row,
  texts,
  hasScores,
}: {
  readonly row: PublishedStanding & { readonly name: string };
  readonly texts: TypeTexts;
  readonly hasScores: boolean;
}) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  return (
    <tr>
      <th scope="row">
        {row.name}{' '}
        <span className="quiet nowrap">
          {t('standings.units', { count: row.units, number: formats.number(row.units) })}
        </span>
      </th>
      <td>
        <GradeBar standing={row} texts={texts} />
      </td>
      {hasScores && <td className="number">{row.meanScore ?? nothing}</td>}
    </tr>
  );
}
