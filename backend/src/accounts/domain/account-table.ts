import { cells, column, type RowOf, type TableSchema } from '../../tables/index.js';
import { roles } from '../../access/index.js';
import { longestTelephone, telephoneOf } from './telephone.js';
import { isUsername } from './username.js';

export const longestName = 100;
const longestUsername = 64;
const longestTyped = 2 * longestTelephone;

/** What a code is understood as: digits stay as they are shown. @param read null for what it is not */
const readAs = (max: number, code: string, read: (text: string) => string | null): cells.CellKind<string> => ({
  name: 'code',
  read(cell) {
    const reading = cells.code(max).read(cell);
    if ('fault' in reading) return reading;
    const value = read(reading.value);
    return value === null ? { fault: { code } } : { value };
  },
});

const username = readAs(longestUsername, 'username-invalid', (text) => {
  const small = text.toLowerCase();
  return isUsername(small) ? small : null;
});
const telephone = readAs(longestTyped, 'telephone-invalid', telephoneOf);

const columnsOf = (wordsFor: (message: string) => readonly string[]) => {
  const titled = <T, P extends 'always' | 'optional'>(key: string, kind: cells.CellKind<T>, presence: P) =>
    column(`account-column.${key}`, kind, presence, wordsFor(`account-column.${key}`));
  const role = cells.choice(
    roles.map((key) => ({ key, message: `account-role.${key}`, words: wordsFor(`account-role.${key}`) })),
  );
  return {
    unitCode: titled('unitCode', cells.code(40), 'always'),
    displayName: titled('displayName', cells.text(longestName), 'always'),
    role: titled('role', role, 'always'),
    username: titled('username', username, 'optional'),
    telephone: titled('telephone', telephone, 'optional'),
  };
};

export type AccountColumns = ReturnType<typeof columnsOf>;

/** One row of a file, with its unit still as a code. */
export type ImportedAccount = RowOf<AccountColumns> & { readonly row: number };

/** The columns of a file of people who are to sign in, in the order of its template. @param wordsFor what files call the thing of a message */
export const accountTable = (wordsFor: (message: string) => readonly string[]): TableSchema<AccountColumns> => ({
  columns: columnsOf(wordsFor),
  key: 'unitCode',
  adds: true,
  words: { emptied: wordsFor('table.emptied'), example: wordsFor('unit-example.code') },
});
