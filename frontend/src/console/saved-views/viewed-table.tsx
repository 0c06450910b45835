import { ColumnHeightOutlined } from '@ant-design/icons';
import { Button, Grid, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ColumnChooser } from '../../ui/column-chooser';
import { setDensity, useDensity } from '../../ui/density';
import { columnChoices, shownColumns, sortChoices, type ListColumn } from '../../ui/list-columns';
import type { ListState } from '../../ui/list-state';
import { RecordTable, type RecordTableProps } from '../../ui/record-table';
import { ListViews } from './list-views';
import { columnsFilter } from './view-settings';

interface ViewedTableProps<T extends object> extends RecordTableProps<T> {
  readonly list: ListState;
  /** Key of the list, under which its views are kept. */
  readonly of: string;
  /** Names of its filters. */
  readonly filters: readonly string[];
}

/** A list with the head that all lists of the console have: columns, closeness of the rows, saved views, and on a phone the order. */
export function ViewedTable<T extends object>({ of, filters, ...table }: ViewedTableProps<T>) {
  const { columns, list } = table;
  return (
    <>
      <ListHead of={of} filters={filters} columns={columns} list={list} />
      <RecordTable {...table} columns={shownColumns(columns, list.filter(columnsFilter))} />
    </>
  );
}

interface ListHeadProps extends Pick<ViewedTableProps<object>, 'of' | 'filters' | 'list'> {
  readonly columns: readonly ListColumn[];
}

function ListHead({ of, filters, columns, list }: ListHeadProps) {
  const { t } = useTranslation('views');
  const wide = Grid.useBreakpoint().md ?? true;
  const density = useDensity();
  const choices = columnChoices(columns);
  const shown = columnChoices(shownColumns(columns, list.filter(columnsFilter))).map(({ key }) => key);
  return (
    <div className="toolbar list-head" role="group" aria-label={t('head')}>
      {wide ? (
        <>
          <ColumnChooser
            label={t('columns')}
            shown={t('chosenColumns', { count: shown.length, all: choices.length })}
            columns={choices}
            chosen={shown}
            onChange={(keys) =>
              list.change({
                [columnsFilter]: keys.length === choices.length ? undefined : keys.join(',') || nothingMore,
                page: list.page,
              })
            }
          />
          <Button
            icon={<ColumnHeightOutlined />}
            aria-pressed={density === 'close'}
            onClick={() => setDensity(density === 'close' ? 'usual' : 'close')}
          >
            {t('close')}
          </Button>
        </>
      ) : (
        <SortChoice columns={columns} list={list} />
      )}
      <ListViews of={of} list={list} filters={filters} />
    </div>
  );
}

/** What stands in the address when every column that can be was left out: an empty value would be none chosen. */
const nothingMore = '-';

/** Where there are no heads of columns to press. */
function SortChoice({ columns, list }: Pick<ListHeadProps, 'columns' | 'list'>) {
  const { t } = useTranslation('views');
  const choices = sortChoices(columns);
  if (choices.length === 0) return null;
  return (
    <Select<string>
      aria-label={t('sort')}
      placeholder={t('sort')}
      allowClear
      value={list.sort ?? null}
      onChange={(sort: string | undefined) => list.change({ sort })}
      options={choices.flatMap(({ key, title }) => [
        { value: key, label: <>{title} ↑</> },
        { value: `-${key}`, label: <>{title} ↓</> },
      ])}
    />
  );
}
