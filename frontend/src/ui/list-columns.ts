import type { ReactNode } from 'react';

/** What the head of a list knows of a column; those of antd's tables are some. */
export interface ListColumn {
  readonly key?: unknown;
  readonly title?: unknown;
  readonly sorter?: unknown;
}

const keyOf = ({ key }: ListColumn): string => String(key);

/** The columns that are shown: the first names the record and always is, the others as chosen; all of them where nothing was. */
export function shownColumns<T extends ListColumn>(columns: readonly T[], chosen: string | undefined): T[] {
  if (chosen === undefined) return [...columns];
  const wanted = chosen.split(',');
  return columns.filter((column, place) => place === 0 || wanted.includes(keyOf(column)));
}

export interface ColumnChoice {
  readonly key: string;
  readonly title: ReactNode;
}

const choice = (column: ListColumn): ColumnChoice => ({
  key: keyOf(column),
  title: typeof column.title === 'function' ? keyOf(column) : (column.title as ReactNode),
});

/** The columns that can be left out. */
export const columnChoices = (columns: readonly ListColumn[]): ColumnChoice[] => columns.slice(1).map(choice);

/** The columns that a list can be put in order by. */
export const sortChoices = (columns: readonly ListColumn[]): ColumnChoice[] =>
  columns.filter(({ sorter }) => sorter === true).map(choice);
