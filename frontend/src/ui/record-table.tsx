import { Checkbox, Grid, Pagination, Skeleton, Table, type TableColumnsType } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDensity } from './density';
import type { ListState } from './list-state';
import { NothingListed } from './nothing-listed';
import { FailureView } from './query-view';

interface Records<T> {
  readonly items: readonly T[];
  readonly total?: number;
}

export interface RecordTableProps<T> {
  readonly query: UseQueryResult<Records<T>>;
  readonly columns: TableColumnsType<T>;
  readonly rowKey: (row: T) => string;
  /** One record on a phone, where a table would have to be dragged sideways. */
  readonly card: (row: T) => ReactNode;
  readonly list?: ListState;
  /** Said where there are no entries at all. */
  readonly empty: ReactNode;
  /** What brings the first one; only what the account may do. */
  readonly emptyAction?: ReactNode;
  readonly caption: string;
  readonly onOpen?: (row: T) => void;
  readonly selection?: {
    readonly keys: readonly string[];
    readonly onChange: (keys: string[]) => void;
    /** Records that can be ticked; all of them if not given. */
    readonly can?: (row: T) => boolean;
  };
}

/** A list from the server: a table on a desk, cards on a phone; sorting and paging are the server's. */
export function RecordTable<T extends object>(props: RecordTableProps<T>) {
  const { query } = props;
  const wide = Grid.useBreakpoint().md ?? true;
  if (query.data === undefined) {
    if (query.isError) return <FailureView error={query.error} onRetry={() => void query.refetch()} />;
    return (
      <div aria-busy="true" className="surface">
        <Skeleton active paragraph={{ rows: 8 }} title={false} />
      </div>
    );
  }
  if (query.data.items.length === 0)
    return <NothingListed list={props.list} total={query.data.total} empty={props.empty} action={props.emptyAction} />;
  return wide ? <WideRecords {...props} data={query.data} /> : <NarrowRecords {...props} data={query.data} />;
}

function WideRecords<T extends object>({
  query,
  columns,
  rowKey,
  list,
  caption,
  onOpen,
  selection,
  data,
}: RecordTableProps<T> & { readonly data: Records<T> }) {
  const { t } = useTranslation('common');
  const density = useDensity();
  return (
    <div className="surface surface-flush">
      <Table<T>
        aria-label={caption}
        size={density === 'close' ? 'small' : 'middle'}
        loading={query.isPlaceholderData}
        columns={columns}
        dataSource={[...data.items]}
        rowKey={rowKey}
        scroll={{ x: 'max-content' }}
        {...(selection
          ? {
              rowSelection: {
                selectedRowKeys: [...selection.keys],
                onChange: (keys) => selection.onChange(keys.map(String)),
                preserveSelectedRowKeys: true,
                getCheckboxProps: (row: T) => ({ disabled: selection.can?.(row) === false }),
              },
            }
          : {})}
        pagination={
          list
            ? {
                current: list.page,
                pageSize: list.pageSize,
                total: data.total ?? data.items.length,
                showSizeChanger: true,
                pageSizeOptions: [20, 50, 100, 200],
                showTotal: (count) => t('total', { count }),
              }
            : false
        }
        onChange={(pagination, _filters, sorter) => {
          if (!list) return;
          const single = Array.isArray(sorter) ? sorter[0] : sorter;
          const field = single?.order ? String(single.columnKey) : undefined;
          const sort = field === undefined ? undefined : single?.order === 'descend' ? `-${field}` : field;
          list.change({ page: pagination.current ?? 1, pageSize: pagination.pageSize, sort });
        }}
        {...(onOpen ? { onRow: (row: T) => ({ onClick: () => onOpen(row), className: 'row-opens' }) } : {})}
      />
    </div>
  );
}

function NarrowRecords<T extends object>({
  rowKey,
  card,
  list,
  caption,
  selection,
  data,
}: RecordTableProps<T> & { readonly data: Records<T> }) {
  const { t } = useTranslation('common');
  const names = useId();
  const tickable = selection ? data.items.filter((row) => selection.can?.(row) !== false).map(rowKey) : [];
  const ticked = tickable.filter((key) => selection?.keys.includes(key));
  const tick = (keys: readonly string[], on: boolean): void => {
    const others = (selection?.keys ?? []).filter((key) => !keys.includes(key));
    selection?.onChange(on ? [...others, ...keys] : others);
  };
  return (
    <>
      {tickable.length > 1 && (
        <Checkbox
          className="tick-all"
          checked={ticked.length === tickable.length}
          indeterminate={ticked.length > 0 && ticked.length < tickable.length}
          onChange={({ target }) => tick(tickable, target.checked)}
        >
          {t('tickPage')}
        </Checkbox>
      )}
      <ul className="record-cards" aria-label={caption}>
        {data.items.map((row, place) => {
          const key = rowKey(row);
          if (!selection) return <li key={key}>{card(row)}</li>;
          return (
            <li key={key} className="record-tick">
              <Checkbox
                aria-labelledby={`${names}${place}`}
                disabled={!tickable.includes(key)}
                checked={ticked.includes(key)}
                onChange={({ target }) => tick([key], target.checked)}
              />
              <div id={`${names}${place}`} className="record-card">
                {card(row)}
              </div>
            </li>
          );
        })}
      </ul>
      {list && (data.total ?? 0) > list.pageSize && (
        <Pagination
          simple
          current={list.page}
          pageSize={list.pageSize}
          total={data.total ?? 0}
          onChange={(page) => list.change({ page })}
          showSizeChanger={false}
        />
      )}
      {list && <p className="quiet">{t('total', { count: data.total ?? data.items.length })}</p>}
    </>
  );
}

/** The order of a column, for antd, from `field` or `-field`. */
export function orderOf(sort: string | undefined, field: string): 'ascend' | 'descend' | null {
  return sort === field ? 'ascend' : sort === `-${field}` ? 'descend' : null;
}
