import type { CellKind } from './cell-kinds.js';

/**
 * Whether a row has to say it (`always`), may leave it as it is stored but not empty it (`kept`), or may do either (`optional`).
 */
export type Presence = 'always' | 'kept' | 'optional';

export interface TableColumn<T = unknown, P extends Presence = Presence> {
  /** The message that is its title in templates; the title itself where it comes from a form. */
  readonly message: string;
  /** Titles that mean this column, beside its key; writing them with brackets, spaces or capitals changes nothing. */
  readonly titles: readonly string[];
  readonly kind: CellKind<T>;
  readonly presence: P;
}

/** The columns of an imported table by their keys, in the order of its template. */
export type TableColumns = Readonly<Record<string, TableColumn>>;

export interface TableSchema<C extends TableColumns> {
  readonly columns: C;
  /** The column by which the titles and the example are found, and which tells rows apart; a file names nothing twice. */
  readonly key: keyof C & string;
  /** Every row makes something new: rows may say the same key, and no cell empties what is stored. */
  readonly adds?: boolean;
  /** What a cell says that is to be emptied, and what the key of a template's example says. */
  readonly words: { readonly emptied: readonly string[]; readonly example: readonly string[] };
}

/** What a row says: undefined is what it leaves as it is stored, null what it empties. */
export type RowOf<C extends TableColumns> = {
  readonly [K in keyof C]: C[K] extends TableColumn<infer T, infer P>
    ? P extends 'always'
      ? T
      : P extends 'kept'
        ? T | undefined
        : T | null | undefined
    : never;
};

/** Keeps the types of columns apart, which an annotation would widen. */
export const column = <T, P extends Presence>(
  message: string,
  kind: CellKind<T>,
  presence: P,
  titles: readonly string[],
): TableColumn<T, P> => ({ message, titles, kind, presence });
