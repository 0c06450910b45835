import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeKind, PublishedOutcome, PublishedResult, UnitType } from '../api/models';
import { gradesAddress, publishedSorts, usePublishedOutcomes, type PublishedSort } from '../api/published';
import { ChangeMark, changeKinds, hasChanges } from '../outcome/change-mark';
import { GradeTag } from '../outcome/grade-tag';
import type { TypeTexts } from '../outcome/type-texts';
import { compact } from '../ui/compact';
import { nothing } from '../ui/formats';
import { useLocalized } from '../ui/localized';
import { LoadState } from './load-state';
import { Pager } from './pager';
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
  const { t, i18n } = useTranslation(['results', 'ledger', 'common']);
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const [kind, setKind] = useState<ChangeKind>();
  const showsScores = result.release.content !== 'grades';
  const showsSteps = ['steps', 'package'].includes(result.release.content);
  const [sort, setSort] = useState<PublishedSort>('unitCode');
  const [under, setUnder] = useState<string>();
  const [unitType, setUnitType] = useState<UnitType>();
  const [flag, setFlag] = useState<string>();
  const localized = useLocalized();
  const { superiors, unitTypes } = result.kinds;
  const { distinctions } = result.type;
  const list = usePublishedOutcomes(
    result.id,
    compact({ page, pageSize: 50, sort, q: q || undefined, change: kind, under, unitType, flag }),
  );
  const compared = hasChanges(result.changes);
  const flags = useMemo(() => new Set(result.type.distinctions.map((one) => one.flag)), [result.type]);
  const change = (apply: () => void): void => {
    apply();
    setPage(1);
  };
  return (
    <section className="stack">
      <div className="list-tools">
        <SearchField label={t('find')} onSearch={(text) => change(() => setQ(text))} />
        {superiors.length > 1 && (
          <Choice
            label={t('parent')}
            value={under}
            onChoose={(value) => change(() => setUnder(value))}
            options={superiors.map(({ id, name, units }) => ({ value: id, label: `${name} (${units})` }))}
          />
        )}
        {unitTypes.length > 1 && (
          <Choice
            label={t('kind')}
            value={unitType}
            onChoose={(value) => change(() => setUnitType(value as UnitType | undefined))}
            options={unitTypes.map((type) => ({ value: type, label: t(`common:unitType.${type}`) }))}
          />
        )}
        {distinctions.length > 0 && (
          <Choice
            label={t('distinction')}
            value={flag}
            onChoose={(value) => change(() => setFlag(value))}
            options={distinctions.map((one) => ({ value: one.flag, label: localized(one.title) }))}
          />
        )}
        {compared && (
          <Choice
            label={t('changed')}
            value={kind}
            onChoose={(value) => change(() => setKind(value as ChangeKind | undefined))}
            options={changeKinds.map((one) => ({
              value: one,
              label: `${t(`ledger:changeKind.${one}`)} (${result.changes[one]})`,
            }))}
          />
        )}
        <label className="sorting">
          {t('sortBy')}{' '}
          <select value={sort} onChange={({ target }) => change(() => setSort(target.value as PublishedSort))}>
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
      <LoadState query={list}>
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <p className="surface waiting">{t('noMatch')}</p>
          ) : (
            <>
              <p className="quiet" role="status">
                {t(`count.${result.about}`, { count: total })}
              </p>
              <p className="release-files">
                {(['xlsx', 'csv'] as const).map((format) => (
                  <ReleaseLink
                    key={format}
                    publicationId={result.id}
                    href={gradesAddress(result.id, format, i18n.language === 'en' ? 'en' : 'zh-CN')}
                    fallbackName={`grades.${format}`}
                    label={t(`file.${format}`)}
                  />
                ))}
              </p>
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
                  {items.map((row) => (
                    <Row
                      key={row.unit.id}
                      row={row}
                      ranked={result.ranked}
                      showsScore={showsScores}
                      showsSteps={showsSteps}
                      distinctions={flags}
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

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string | undefined) => void;
}

/** One of some, or all of them. */
function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const { t } = useTranslation('results');
  return (
    <label className="sorting">
      {label}{' '}
      <select value={value ?? ''} onChange={({ target }) => onChoose(target.value || undefined)}>
        <option value="">{t('anyOf')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Row({
  row,
  ranked,
  showsScore,
  showsSteps,
  distinctions,
  texts,
  recomputed,
}: {
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
  const own = recomputed?.[row.unit.id];
  const same = own !== undefined && own.grade === row.grade && own.score === row.score;
  return (
    <tr>
      <th scope="row">
        {showsSteps ? (
          <a href={`#${row.unit.id}`}>{row.unit.name}</a>
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
