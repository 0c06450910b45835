import { cells, column, type RowOf, type TableSchema } from '../../tables/index.js';
import { setUpTypes, unitLevels, unitTypes } from '../unit-types.js';

const greatestCount = 999_999_999;

/**
 * The columns of a file of organisations, in the order of the template. A unit that is there may leave everything unsaid but its code.
 * @param wordsFor what files call the thing of a message
 */
const columnsOf = (wordsFor: (message: string) => readonly string[]) => {
  const choices = <T extends string>(prefix: string, keys: readonly T[]) =>
    cells.choice(keys.map((key) => ({ key, message: `${prefix}${key}`, words: wordsFor(`${prefix}${key}`) })));
  const titled = (key: string) => [`unit-column.${key}`, wordsFor(`unit-column.${key}`)] as const;
  const kept = <T>(key: string, kind: cells.CellKind<T>) => {
    const [message, titles] = titled(key);
    return column(message, kind, 'kept', titles);
  };
  const optional = <T>(key: string, kind: cells.CellKind<T>) => {
    const [message, titles] = titled(key);
    return column(message, kind, 'optional', titles);
  };
  return {
    code: column('unit-column.code', cells.code(40), 'always', wordsFor('unit-column.code')),
    name: kept('name', cells.text(100)),
    type: kept('type', choices('unit-type.', unitTypes)),
    level: kept('level', choices('unit-level.', unitLevels)),
    parentCode: optional('parentCode', cells.code(40)),
    guideCode: optional('guideCode', cells.code(40)),
    partyMembers: optional('partyMembers', cells.count(0, greatestCount)),
    households: optional('households', cells.count(0, greatestCount)),
    residents: optional('residents', cells.count(0, greatestCount)),
    secretary: optional('secretary', cells.text(60)),
    setUpType: optional('setUpType', choices('set-up-type.', setUpTypes)),
    tags: optional('tags', cells.list(20, 40)),
    validFrom: optional('validFrom', cells.day()),
    validTo: optional('validTo', cells.day()),
  };
};

export type UnitColumns = ReturnType<typeof columnsOf>;

/** One row of the file with its references still as codes; undefined is what it does not say, null what it empties. */
export type ImportedUnit = RowOf<UnitColumns> & { readonly row: number };

export const unitTable = (wordsFor: (message: string) => readonly string[]): TableSchema<UnitColumns> => ({
  columns: columnsOf(wordsFor),
  key: 'code',
  words: { emptied: wordsFor('table.emptied'), example: wordsFor('unit-example.code') },
});
