import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeKind, PublishedResult, UnitType } from '../api/models';
import {
  firstOutcomes,
  gradesAddress,
  publishedSorts,
  usePublishedOutcomes,
  type OutcomeQuery,
  type PublishedSort,
} from '../api/published';
import { changeKinds, hasChanges } from '../outcome/change-mark';
import type { TypeTexts } from '../outcome/type-texts';
import { compact } from '../ui/compact';
import { useFileLanguage } from '../ui/file-language';
import { useLocalized } from '../ui/localized';
import { Choice } from './choice';
import { LoadState } from './load-state';
import { OutcomeRows } from './outcome-rows';
import { Pager } from './pager';
import { PrintAll } from './print-all';
import { ReleaseLink } from './release-link';
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
  const { t } = useTranslation(['results', 'ledger', 'common']);
  const [query, setQuery] = useState<OutcomeQuery>(firstOutcomes);
  const list = usePublishedOutcomes(result.id, query);
  const change = (narrowed: { readonly [K in keyof OutcomeQuery]?: OutcomeQuery[K] | undefined }): void =>
    setQuery(compact({ ...query, page: 1, ...narrowed }));
  return (
    <section className="stack">
      <ListTools result={result} query={query} onChange={change} />
      <LoadState query={list}>
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <p className="surface waiting">{t('noMatch')}</p>
          ) : (
            <>
              <p className="quiet" role="status">
                {t(`count.${result.about}`, { count: total })}
              </p>
              <ListFiles result={result} query={query} texts={texts} recomputed={recomputed} />
              {total > items.length && <p className="print-only">{t('print.part', { shown: items.length, total })}</p>}
              <OutcomeRows result={result} rows={items} texts={texts} recomputed={recomputed} />
              <Pager page={query.page ?? 1} pageSize={pageSize} total={total} onPage={(page) => change({ page })} />
            </>
          )
        }
      </LoadState>
    </section>
  );
}

/** The whole result to keep: as files, and on paper. */
function ListFiles({ result, query, texts, recomputed }: OutcomeListProps & { readonly query: OutcomeQuery }) {
  const { t } = useTranslation('results');
  const language = useFileLanguage();
  return (
    <p className="release-files">
      {(['xlsx', 'csv'] as const).map((format) => (
        <ReleaseLink
          key={format}
          publicationId={result.id}
          href={gradesAddress(result.id, format, language)}
          fallbackName={`grades.${format}`}
          label={t(`file.${format}`)}
        />
      ))}
      <PrintAll result={result} query={query} texts={texts} recomputed={recomputed} />
    </p>
  );
}

function ListTools({
  result,
  query,
  onChange,
}: {
  readonly result: PublishedResult;
  readonly query: OutcomeQuery;
  readonly onChange: (narrowed: { readonly [K in keyof OutcomeQuery]?: OutcomeQuery[K] | undefined }) => void;
}) {
  const { t } = useTranslation(['results', 'ledger', 'common']);
  const localized = useLocalized();
  const { superiors, unitTypes } = result.kinds;
  const { distinctions } = result.type;
  const compared = hasChanges(result.changes);
  const showsScores = result.release.content !== 'grades';
  return (
    <div className="list-tools">
      <SearchField label={t('find')} onSearch={(q) => onChange({ q })} />
      {superiors.length > 1 && (
        <Choice
          label={t('parent')}
          value={query.under}
          onChoose={(under) => onChange({ under })}
          options={superiors.map(({ id, name, units }) => ({ value: id, label: `${name} (${units})` }))}
        />
      )}
      {unitTypes.length > 1 && (
        <Choice
          label={t('kind')}
          value={query.unitType}
          onChoose={(unitType) => onChange({ unitType: unitType as UnitType | undefined })}
          options={unitTypes.map((type) => ({ value: type, label: t(`common:unitType.${type}`) }))}
        />
      )}
      {distinctions.length > 0 && (
        <Choice
          label={t('distinction')}
          value={query.flag}
          onChoose={(flag) => onChange({ flag })}
          options={distinctions.map((one) => ({ value: one.flag, label: localized(one.title) }))}
        />
      )}
      {compared && (
        <Choice
          label={t('changed')}
          value={query.change}
          onChoose={(kind) => onChange({ change: kind as ChangeKind | undefined })}
          options={changeKinds.map((one) => ({
            value: one,
            label: `${t(`ledger:changeKind.${one}`)} (${result.changes[one]})`,
          }))}
        />
      )}
      <label className="sorting">
        {t('sortBy')}{' '}
        <select value={query.sort} onChange={({ target }) => onChange({ sort: target.value as PublishedSort })}>
          {publishedSorts
            .filter(
              (key) =>
                (key !== 'rank' || result.ranked) &&
                (showsScores || !key.endsWith('score')) &&
                (key !== '-change' || compared),
            )
            .map((key) => (
              <option key={key} value={key}>
                {t(`sort.${key}`)}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}
