import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeKind, PublishedOutcome, PublishedResult } from '../api/models';
import { publishedSorts, usePublishedOutcomes, type PublishedSort } from '../api/published';
import { ChangeMark, changeKinds, hasChanges } from '../outcome/change-mark';
import { GradeTag } from '../outcome/grade-tag';
import type { TypeTexts } from '../outcome/type-texts';
import { compact } from '../ui/compact';
import { nothing } from '../ui/formats';
import { LoadState } from './load-state';
import { Pager } from './pager';
import { SearchField } from './search-field';
import type { RecomputedGrades } from './verification';

interface OutcomeListProps {
  readonly result: PublishedResult;
  readonly texts: TypeTexts;
  /** What this device computed, once it did. */
  readonly recomputed: RecomputedGrades | undefined;
}

/** Every organisation with its score and grade. */
export function OutcomeList({ result, texts, recomputed }: OutcomeListProps) {
  const { t } = useTranslation(['results', 'ledger']);
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const [kind, setKind] = useState<ChangeKind>();
  const [sort, setSort] = useState<PublishedSort>('unitCode');
  const list = usePublishedOutcomes(result.id, compact({ page, pageSize: 50, sort, q: q || undefined, change: kind }));
  const compared = hasChanges(result.changes);
  const distinctions = useMemo(() => new Set(result.type.distinctions.map(({ flag }) => flag)), [result.type]);
  const change = (apply: () => void): void => {
    apply();
    setPage(1);
  };
  return (
    <section className="stack">
      <div className="list-tools">
        <SearchField label={t('find')} onSearch={(text) => change(() => setQ(text))} />
        <label className="sorting">
          {t('sortBy')}{' '}
          <select value={sort} onChange={({ target }) => change(() => setSort(target.value as PublishedSort))}>
            {publishedSorts
              .filter((key) => (key !== 'rank' || result.ranked) && (key !== '-change' || compared))
              .map((key) => (
                <option key={key} value={key}>
                  {t(`sort.${key}`)}
                </option>
              ))}
          </select>
        </label>
        {compared && (
          <label className="sorting">
            {t('changed')}{' '}
            <select
              value={kind ?? ''}
              onChange={({ target }) => change(() => setKind((target.value || undefined) as ChangeKind | undefined))}
            >
              <option value="">{t('anyChange')}</option>
              {changeKinds.map((one) => (
                <option key={one} value={one}>
                  {`${t(`ledger:changeKind.${one}`)} (${result.changes[one]})`}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <LoadState query={list}>
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <p className="surface waiting">{t('noMatch')}</p>
          ) : (
            <>
              <p className="quiet" role="status">
                {t(`count.${result.about}`, { count: total })}
              </p>
              <table className="surface outcomes">
                <thead>
                  <tr>
                    <th scope="col">{t(`subject.${result.about}`)}</th>
                    <th scope="col" className="number">
                      {t('score')}
                    </th>
                    <th scope="col">{t('grade')}</th>
                    {recomputed && <th scope="col">{t('checked')}</th>}
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <Row
                      key={row.unit.id}
                      row={row}
                      ranked={result.ranked}
                      distinctions={distinctions}
                      texts={texts}
                      recomputed={recomputed}
                    />
                  ))}
                </tbody>
              </table>
              <Pager page={page} pageSize={pageSize} total={total} onPage={setPage} />
            </>
          )
        }
      </LoadState>
    </section>
  );
}

function Row({
  row,
  ranked,
  distinctions,
  texts,
  recomputed,
}: {
  readonly row: PublishedOutcome;
  readonly ranked: boolean;
  /** Flags that say what was decided beside the grade. */
  readonly distinctions: ReadonlySet<string>;
  readonly texts: TypeTexts;
  readonly recomputed: RecomputedGrades | undefined;
}) {
  const { t } = useTranslation(['results', 'ledger']);
  const own = recomputed?.[row.unit.id];
  const same = own !== undefined && own.grade === row.grade && own.score === row.score;
  return (
    <tr>
      <th scope="row">
        <a href={`#${row.unit.id}`}>{row.unit.name}</a>
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
      <td className="number">{row.score ?? nothing}</td>
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
