import { App, Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RoundBoardView, RoundOnBoard, WeakUnit } from '../../api/models';
import { useListWeakUnits, useWeakUnits, type WeakUnitQuery } from '../../api/rounds';
import { ChangeMark } from '../../outcome/change-mark';
import { GradeTag } from '../../outcome/grade-tag';
import type { TypeTexts } from '../../outcome/type-texts';
import { compact } from '../../ui/compact';
import { useListState } from '../../ui/list-state';
import { RecordTable } from '../../ui/record-table';
import { ProblemAlert } from '../../ui/problem-alert';
import { SearchBox } from '../../ui/search-box';
import { useAsking } from '../../ui/use-asking';

interface WeakTabProps {
  readonly board: RoundBoardView;
  readonly round: RoundOnBoard;
  readonly texts: TypeTexts;
}

/** Who was weak when a round began, who helps, and what became of it. */
export function WeakTab({ board, round, texts }: WeakTabProps) {
  const { t } = useTranslation('rounds');
  const list = useListState();
  const of = list.filter('round') ?? round.round.id;
  const weak = useWeakUnits(
    of,
    compact({
      page: list.page,
      pageSize: list.pageSize,
      q: list.q,
      result: list.filter('result') as WeakUnitQuery['result'],
      helped: list.filter('helped') as WeakUnitQuery['helped'],
    }),
  );
  const { message } = App.useApp();
  const ask = useAsking();
  const draw = useListWeakUnits(of);
  const year = board.rounds.find(({ round: { id } }) => id === of)?.round.asOf.slice(0, 4) ?? '';
  const choose = (name: string, options: readonly (readonly [value: string, label: string])[]) => (
    <Select
      aria-label={t(`filter.${name}`)}
      value={list.filter(name) ?? ''}
      onChange={(value: string) => list.change({ [name]: value })}
      options={[{ value: '', label: t(`filter.${name}`) }, ...options.map(([value, label]) => ({ value, label }))]}
    />
  );
  const result = (unit: WeakUnit) => (
    <>
      <GradeTag code={unit.grade} texts={texts} /> {unit.change !== null && <ChangeMark change={unit.change} />}
    </>
  );
  return (
    <>
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('find')} />
        <Select
          aria-label={t('round')}
          value={of}
          onChange={(value: string) => list.change({ round: value })}
          options={board.rounds.map((one) => ({ value: one.round.id, label: one.round.name }))}
        />
        {choose('result', [
          ['risen', t('risen')],
          ['not-risen', t('notRisen')],
        ])}
        {choose('helped', [
          ['true', t('helped')],
          ['false', t('notHelped')],
        ])}
        {board.manageable && (weak.data?.total ?? 0) > 0 && (
          <Button
            loading={draw.isPending}
            onClick={() =>
              ask({ title: t('listOfYear', { year }), content: t('listOfYearText'), okText: t('drawUp') }, () =>
                draw.mutate(undefined, {
                  onSuccess: ({ listed }) => void message.success(t('listed', { count: listed })),
                }),
              )
            }
          >
            {t('listOfYear', { year })}
          </Button>
        )}
        <Link to="/registers/weak-units">{t('seeList')}</Link>
      </div>
      <ProblemAlert error={draw.error} />
      <RecordTable
        caption={t('tab.weak')}
        query={weak}
        list={list}
        rowKey={({ unit }) => unit.id}
        empty={t('noWeak')}
        columns={[
          {
            key: 'unit',
            title: t('unit'),
            render: (_, { unit, parentName }) => (
              <>
                <Link to={`/units/${unit.id}`}>{unit.name}</Link>
                <div className="quiet">{parentName}</div>
              </>
            ),
          },
          {
            key: 'prior',
            title: t('atStart'),
            render: (_, { prior }) => <GradeTag code={prior} texts={texts} />,
          },
          { key: 'helpers', title: t('helpers'), render: (_, unit) => <Helpers unit={unit} /> },
          { key: 'result', title: t('atEnd'), render: (_, unit) => result(unit) },
        ]}
        card={(unit) => (
          <>
            <div className="card-line">
              <Link className="strong" to={`/units/${unit.unit.id}`}>
                {unit.unit.name}
              </Link>
              <span>
                <GradeTag code={unit.prior} texts={texts} /> → {result(unit)}
              </span>
            </div>
            <span className="quiet">{unit.parentName}</span>
            <Helpers unit={unit} />
          </>
        )}
      />
    </>
  );
}

function Helpers({ unit: { helpers } }: { readonly unit: WeakUnit }) {
  const { t } = useTranslation(['rounds', 'persons']);
  if (helpers.length === 0) return <span className="quiet">{t('rounds:nobodyHelps')}</span>;
  return (
    <ul className="note-list">
      {helpers.map(({ record, kind, name, unit }) => (
        <li key={record}>
          <span className="quiet">{t(`rounds:help.${kind}`)}</span>{' '}
          <Link to={`/records/${record}`}>
            {[unit?.name, name ?? t('persons:removedPerson')].filter(Boolean).join(' · ')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
