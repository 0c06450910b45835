import { useTranslation } from 'react-i18next';
import type { PublishedOutcome, PublishedResult } from '../api/models';
import { ChangeMark } from '../outcome/change-mark';
import { GradeTag } from '../outcome/grade-tag';
import type { TypeTexts } from '../outcome/type-texts';
import { nothing } from '../ui/formats';
import { unitAddress } from './address';
import { useHref } from './page-place';
import type { RecomputedGrades } from './verification';

interface OutcomeRowsProps {
  readonly result: PublishedResult;
  readonly rows: readonly PublishedOutcome[];
  readonly texts: TypeTexts;
  /** What this device computed, once it did. */
  readonly recomputed: RecomputedGrades | undefined;
}

/** Organisations with what the release shows of them. */
export function OutcomeRows({ result, rows, texts, recomputed }: OutcomeRowsProps) {
  const { t } = useTranslation('results');
  const { content } = result.release;
  const showsScores = content !== 'grades';
  const flags = new Set(result.type.distinctions.map(({ flag }) => flag));
  return (
    <table className="surface outcomes">
      <thead>
        <tr>
          <th scope="col">{t(`subject.${result.about}`)}</th>
          {showsScores && (
            <th scope="col" className="number">
              {t('score')}
            </th>
          )}
          <th scope="col">{t('grade')}</th>
          {recomputed && <th scope="col">{t('checked')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.unit.id}
            publicationId={result.id}
            row={row}
            ranked={result.ranked}
            showsScore={showsScores}
            showsSteps={content === 'steps' || content === 'package'}
            distinctions={flags}
            texts={texts}
            recomputed={recomputed}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  publicationId,
  row,
  ranked,
  showsScore,
  showsSteps,
  distinctions,
  texts,
  recomputed,
}: {
  readonly publicationId: string;
  readonly row: PublishedOutcome;
  readonly ranked: boolean;
  readonly showsScore: boolean;
  /** Whether the steps of each grade are released, too. */
  readonly showsSteps: boolean;
  /** Flags that say what was decided beside the grade. */
  readonly distinctions: ReadonlySet<string>;
  readonly texts: TypeTexts;
  readonly recomputed: RecomputedGrades | undefined;
}) {
  const { t } = useTranslation(['results', 'ledger']);
  const href = useHref();
  const own = recomputed?.[row.unit.id];
  const same = own !== undefined && own.grade === row.grade && own.score === row.score;
  return (
    <tr>
      <th scope="row">
        {showsSteps ? (
          <a href={href(unitAddress(publicationId, row.unit.id))}>{row.unit.name}</a>
        ) : (
          <span className="unit-name">{row.unit.name}</span>
        )}
        <span className="quiet">
          {row.parentName}
          {ranked && row.rank !== null ? ` · ${t('ledger:rank')} ${row.rank}` : ''}
        </span>
        {row.flags
          .filter(({ code }) => distinctions.has(code))
          .map(({ code, params }) => (
            <span key={code} className="distinction">
              {texts.flag(code, params)}
            </span>
          ))}
        {row.reasons.map(({ code, params }) => (
          <span key={code + JSON.stringify(params)} className="reason">
            {texts.reason(code, params)}
          </span>
        ))}
      </th>
      {showsScore && <td className="number">{row.score ?? nothing}</td>}
      <td>
        {row.status === 'FINAL' ? (
          <GradeTag code={row.grade} texts={texts} />
        ) : (
          <span className="status-text">{texts.status(row.status)}</span>
        )}
        {row.change !== null && (
          <span className="quiet change">
            <ChangeMark change={row.change} />
          </span>
        )}
      </td>
      {recomputed && (
        <td className={same ? 'same' : 'other'}>
          {same ? '✓' : '✗'} {t(same ? 'results:same' : 'results:other')}
        </td>
      )}
    </tr>
  );
}
