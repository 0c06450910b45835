import { Select } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useIndicatorTable, type IndicatorFilter } from '../../api/indicators';
import type { IndicatorRow, IndicatorTable, UnitType } from '../../api/models';
import { unitTypes } from '../../api/unit-vocabulary';
import { fetchUnits, useUnit } from '../../api/units';
import { compact } from '../../ui/compact';
import { useListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { useToday } from '../../ui/office-zone';
import { PageHeader } from '../../ui/page-header';
import { QueryView } from '../../ui/query-view';
import { RecordTable } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import { StateTag } from '../../ui/state-tag';
import { UnitSelect } from '../../ui/unit-select';
import { usePermissions } from '../session/session-context';
import { CellFigure } from './cell-figure';
import { IndicatorActions } from './indicator-actions';
import { ValueDialog } from './value-dialog';
import { YearSummary } from './year-summary';
import './indicators.css';

const verdicts = ['missing', 'not-met', 'met'] as const;
const yearsShown = 3;
const lastsOffered = 8;

/** Values of an indicator over units and years. */
export function IndicatorPage() {
  const { code = '' } = useParams();
  const list = useListState({ pageSize: 50 });
  const lastYear = Number(list.filter('lastYear') ?? '') || undefined;
  const filter: IndicatorFilter = compact({
    q: list.q,
    under: list.filter('under'),
    type: unitTypes.find((type) => type === list.filter('type')),
    only: verdicts.find((verdict) => verdict === list.filter('only')),
    lastYear,
  });
  const table = useIndicatorTable(code, { ...filter, page: list.page, pageSize: list.pageSize });
  return (
    <QueryView query={table}>{(view) => <Table view={view} query={table} list={list} filter={filter} />}</QueryView>
  );
}

interface TableProps {
  readonly view: IndicatorTable;
  readonly query: ReturnType<typeof useIndicatorTable>;
  readonly list: ReturnType<typeof useListState>;
  readonly filter: IndicatorFilter;
}

function Table({ view, query, list, filter }: TableProps) {
  const { t } = useTranslation(['indicators', 'shell', 'common']);
  const localized = useLocalized();
  const may = usePermissions();
  const { indicator, years } = view;
  const [noted, setNoted] = useState<{ readonly row: IndicatorRow; readonly year: number }>();
  const mayNote = may('registers.write') && !indicator.ended;
  const cellOf = (row: IndicatorRow, year: number) => row.cells.find((cell) => cell.year === year);
  const figure = (row: IndicatorRow, year: number) => {
    const shown = <CellFigure indicator={indicator} cell={cellOf(row, year)} />;
    return mayNote ? (
      <button
        type="button"
        className="indicator-note"
        title={t('indicators:noteFor', { unit: row.unit.name, year })}
        onClick={() => setNoted({ row, year })}
      >
        {shown}
      </button>
    ) : (
      shown
    );
  };
  const unitLink = ({ unit }: IndicatorRow) => <Link to={`/units/${unit.id}`}>{unit.name}</Link>;
  return (
    <>
      <PageHeader
        title={localized(indicator.title)}
        tags={indicator.ended ? <StateTag tone="neutral">{t('indicators:endedTag')}</StateTag> : undefined}
        description={`${localized(indicator.measure)} · ${t('indicators:tableHint')}`}
        actions={<IndicatorActions indicator={indicator} years={years} filter={filter} />}
      />
      <div className="stack">
        <YearSummary table={view} />
        <div>
          <Filters view={view} list={list} />
          <RecordTable
            caption={localized(indicator.title)}
            query={query}
            list={list}
            rowKey={({ unit }) => unit.id}
            empty={t('indicators:empty')}
            columns={[
              { key: 'unit', title: t('indicators:unit'), render: (_, row) => unitLink(row) },
              {
                key: 'code',
                title: t('indicators:code'),
                className: 'nowrap number',
                render: (_, { unit }) => unit.code,
              },
              ...years.map((year) => ({
                key: String(year),
                title: t('indicators:year', { year }),
                render: (_: unknown, row: IndicatorRow) => figure(row, year),
              })),
            ]}
            card={(row) => (
              <>
                <span className="strong">{unitLink(row)}</span>
                {[...years].reverse().map((year) => (
                  <div key={year} className="card-line">
                    <span className="quiet">{t('indicators:year', { year })}</span>
                    {figure(row, year)}
                  </div>
                ))}
              </>
            )}
          />
        </div>
      </div>
      {noted && (
        <ValueDialog
          indicator={indicator}
          unit={noted.row.unit}
          year={noted.year}
          cell={cellOf(noted.row, noted.year)}
          onClose={() => setNoted(undefined)}
        />
      )}
    </>
  );
}

function Filters({ view, list }: Pick<TableProps, 'view' | 'list'>) {
  const { t } = useTranslation(['indicators', 'common']);
  const thisYear = Number(useToday().slice(0, 4));
  const under = list.filter('under');
  const unit = useUnit(under);
  const find = useCallback(
    async (text: string) =>
      (await fetchUnits(compact({ q: text.trim(), pageSize: 20, type: 'township-committee' as const }))).items,
    [],
  );
  const types: readonly UnitType[] = view.indicator.unitTypes.length === 0 ? unitTypes : view.indicator.unitTypes;
  const last = view.years.at(-1) ?? thisYear;
  const lasts = [...new Set([last, ...Array.from({ length: lastsOffered }, (_, at) => thisYear - at)])].sort(
    (a, b) => b - a,
  );
  return (
    <div className="toolbar">
      <SearchBox list={list} placeholder={t('indicators:find')} />
      <UnitSelect
        find={find}
        value={under ?? null}
        initial={unit.data}
        placeholder={t('indicators:anyUnit')}
        onChange={(id) => list.change({ under: id })}
      />
      {types.length > 1 && (
        <Select
          aria-label={t('indicators:unitTypes')}
          value={list.filter('type') ?? ''}
          onChange={(type: string) => list.change({ type })}
          options={[
            { value: '', label: t('indicators:anyType') },
            ...types.map((value) => ({ value, label: t(`common:unitType.${value}`) })),
          ]}
        />
      )}
      <Select
        aria-label={t('indicators:onlyLabel')}
        value={list.filter('only') ?? ''}
        onChange={(only: string) => list.change({ only })}
        options={[
          { value: '', label: t('indicators:onlyAny') },
          ...verdicts.map((value) => ({ value, label: t(`indicators:only.${value}`) })),
        ]}
      />
      <Select
        aria-label={t('indicators:years')}
        value={last}
        onChange={(lastYear: number) => list.change({ lastYear })}
        options={lasts.map((value) => ({
          value,
          label: t('indicators:yearsBack', { first: value - yearsShown + 1, last: value }),
        }))}
      />
    </div>
  );
}
