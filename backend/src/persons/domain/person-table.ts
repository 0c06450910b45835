import { cells, column, type RowOf, type TableSchema } from '../../tables/index.js';
import { memberGroups, personKinds } from '../person-vocabulary.js';

export const longestName = 40;
export const longestPost = 50;

const columnsOf = (wordsFor: (message: string) => readonly string[]) => {
  const choices = <T extends string>(prefix: string, keys: readonly T[]) =>
    cells.choice(keys.map((key) => ({ key, message: `${prefix}${key}`, words: wordsFor(`${prefix}${key}`) })));
  const titled = <T, P extends 'always' | 'optional'>(key: string, kind: cells.CellKind<T>, presence: P) =>
    column(`person-column.${key}`, kind, presence, wordsFor(`person-column.${key}`));
  return {
    unitCode: titled('unitCode', cells.code(40), 'always'),
    name: titled('name', cells.text(longestName), 'always'),
    post: titled('post', cells.text(longestPost), 'always'),
    kind: titled('kind', choices('person-kind.', personKinds), 'always'),
    group: titled('group', choices('member-group.', memberGroups), 'optional'),
    from: titled('from', cells.day(), 'optional'),
    to: titled('to', cells.day(), 'optional'),
  };
};

export type PersonColumns = ReturnType<typeof columnsOf>;

/** One row of a file, with its unit still as a code. */
export type ImportedPerson = RowOf<PersonColumns> & { readonly row: number };

/** The columns of a file of persons, in the order of its template; every row is somebody new. @param wordsFor what files call the thing of a message */
export const personTable = (wordsFor: (message: string) => readonly string[]): TableSchema<PersonColumns> => ({
  columns: columnsOf(wordsFor),
  key: 'unitCode',
  adds: true,
  words: { emptied: wordsFor('table.emptied'), example: wordsFor('unit-example.code') },
});
