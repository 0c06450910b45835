import { describe, expect, it } from 'vitest';
import { planAccounts } from './account-import-plan.js';
import type { ImportedAccount } from './account-table.js';

const unit = (id: string, path: string) => ({ id, name: `unit ${id}`, path, guidePath: '' });
const units = new Map([
  ['33', unit('county', '/county/')],
  ['3301', unit('town', '/county/town/')],
  ['QY.Ab', unit('mixed', '/county/mixed/')],
]);
const letters = { unitCode: 'A', displayName: 'B', role: 'C', username: 'D', telephone: 'E' };
const person = (row: number, said: Partial<ImportedAccount> = {}): ImportedAccount => ({
  row,
  unitCode: '3301',
  displayName: `person ${row}`,
  role: 'clerk',
  username: undefined,
  telephone: undefined,
  ...said,
});
const stored = (username: string, displayName = 'x', disabled = false) => ({
  username,
  displayName,
  unitId: 'town',
  disabled,
});
const plan = (rows: readonly ImportedAccount[], accounts = [stored('root')], scopePath: string | null = '/') =>
  planAccounts({ scopePath }, rows, { units, accounts }, letters);
const usernames = (rows: readonly ImportedAccount[], accounts = [stored('root')]) =>
  plan(rows, accounts).accounts.map(({ username }) => username);

describe('a file of people', () => {
  it('gives who brings no user name the code of the unit and the next number that nobody has', () => {
    expect(usernames([person(2), person(3), person(4, { unitCode: 'QY.Ab' })])).toEqual([
      '3301-01',
      '3301-02',
      'qy.ab-01',
    ]);
    expect(usernames([person(2)], [stored('3301-01'), stored('3301-02')])).toEqual(['3301-03']);
  });

  it('keeps a number from somebody whom a later row names so', () => {
    expect(usernames([person(2), person(3, { username: '3301-01' }), person(4)])).toEqual([
      '3301-02',
      '3301-01',
      '3301-03',
    ]);
  });

  it('takes no user name twice, neither in itself nor beside what is stored', () => {
    const rows = [
      person(2, { username: 'lin' }),
      person(3, { username: 'root' }),
      person(4, { username: 'lin' }),
      person(5, { username: 'lin' }),
    ];
    expect(plan(rows).errors).toEqual([
      { pointer: '#/rows/3/username', code: 'username-taken', params: { cell: 'D3' } },
      { pointer: '#/rows/4/username', code: 'duplicate', params: { cell: 'D4' } },
      { pointer: '#/rows/5/username', code: 'duplicate', params: { cell: 'D5' } },
    ]);
  });

  it('knows the units that whoever imports manages, in the order of the cells', () => {
    const rows = [person(2, { unitCode: '99', username: 'root' }), person(3, { unitCode: '33' }), person(4)];
    expect(plan(rows, [stored('root')], '/county/town/').errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['#/rows/2/unitCode', 'not-a-choice'],
      ['#/rows/2/username', 'username-taken'],
      ['#/rows/3/unitCode', 'not-a-choice'],
    ]);
    const guided = new Map([['33', { ...unit('led', '/other/led/'), guidePath: '/county/town/led/' }]]);
    expect(
      planAccounts(
        { scopePath: '/county/town/' },
        [person(2, { unitCode: '33' })],
        { units: guided, accounts: [] },
        letters,
      ).errors,
    ).toMatchObject([{ code: 'beyond-reach' }]);
  });

  it('asks about the same name in the same unit, in itself and beside accounts in use', () => {
    const rows = [
      person(2, { displayName: 'Lin' }),
      person(3, { displayName: 'Lin' }),
      person(4, { displayName: 'Lin', unitCode: '33' }),
      person(5, { displayName: 'Wu' }),
      person(6, { displayName: 'Zhou' }),
    ];
    const { errors, namesakes } = plan(rows, [stored('wu', 'Wu'), stored('zhou', 'Zhou', true)]);
    expect(errors).toEqual([]);
    expect(namesakes.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['#/rows/3/displayName', 'namesake'],
      ['#/rows/5/displayName', 'namesake'],
    ]);
  });
});
