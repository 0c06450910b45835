import { isInScope, managesPath, type Role, type Viewer } from '../../access/index.js';
import type { FieldProblem } from '../../common/problem/problem.error.js';
import type { ImportedAccount } from './account-table.js';
import { FreeUsernames } from './username.js';

interface KnownUnit {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly guidePath: string;
}

interface KnownAccount {
  readonly username: string;
  readonly displayName: string;
  readonly unitId: string | null;
  readonly disabled: boolean;
}

/** What is stored of units and accounts when a file is looked at. */
export interface KnownPlaces {
  /** By their codes. */
  readonly units: ReadonlyMap<string, KnownUnit>;
  readonly accounts: readonly KnownAccount[];
}

/** A row of a file, without what could not be read of it. */
export type StatedAccount = Partial<ImportedAccount> & Pick<ImportedAccount, 'row'>;

export interface PlannedAccount {
  readonly row: number;
  readonly username: string;
  /** Whether the file left it to the server. */
  readonly isGenerated: boolean;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
  readonly telephone: string | null;
}

export interface AccountImportPlan {
  /** Of every row that can be read, in their order; nothing to go by while there are errors. */
  readonly accounts: readonly PlannedAccount[];
  readonly errors: readonly FieldProblem[];
  /** Rows that name somebody of the same unit again: perhaps two people, perhaps one twice. */
  readonly namesakes: readonly FieldProblem[];
}

/**
 * What a file of people comes to, beside what is stored: each row an account, each fault and each question at its cell.
 * @param letters of the columns, by their keys
 * @param unread faults of cells, told together with the others
 */
export function planAccounts(
  viewer: Pick<Viewer, 'scopePath'>,
  rows: readonly StatedAccount[],
  { units, accounts: stored }: KnownPlaces,
  letters: Readonly<Record<string, string>>,
  unread: readonly FieldProblem[] = [],
): AccountImportPlan {
  const errors = [...unread];
  const namesakes: FieldProblem[] = [];
  const at = (row: number, key: keyof ImportedAccount, code: string): FieldProblem => ({
    pointer: `#/rows/${row}/${key}`,
    code,
    params: { cell: `${letters[key] ?? ''}${row}` },
  });
  const taken = new Set(stored.map(({ username }) => username));
  const wanted = new Set<string>();
  for (const { row, username } of rows) {
    if (!username) continue;
    if (taken.has(username)) errors.push(at(row, 'username', 'username-taken'));
    else if (wanted.has(username)) errors.push(at(row, 'username', 'duplicate'));
    wanted.add(username);
  }
  const free = new FreeUsernames(new Set([...taken, ...wanted]));
  const people = new Set(
    stored.flatMap(({ disabled, unitId, displayName }) => (disabled ? [] : [`${unitId} ${displayName}`])),
  );
  const accounts = rows.flatMap((said): PlannedAccount[] => {
    const { row, unitCode, displayName, role, username, telephone = null } = said;
    if (unitCode === undefined) return [];
    const unit = units.get(unitCode);
    if (!unit || !isInScope(viewer, unit)) errors.push(at(row, 'unitCode', 'not-a-choice'));
    else if (!managesPath(viewer, unit.path)) errors.push(at(row, 'unitCode', 'beyond-reach'));
    if (displayName === undefined || role === undefined || !unit) return [];
    const person = `${unit.id} ${displayName}`;
    if (people.has(person)) namesakes.push(at(row, 'displayName', 'namesake'));
    people.add(person);
    const named = { username: username ?? free.for(unitCode), isGenerated: !username };
    return [{ row, ...named, displayName, role, unitId: unit.id, unitName: unit.name, telephone }];
  });
  return { accounts, errors: errors.sort(byPlace), namesakes };
}

const rowOf = ({ pointer }: FieldProblem): number => Number(pointer.split('/')[2]);
const cellOf = ({ params }: FieldProblem): string => String(params?.['cell'] ?? '');
/** Letters of columns are of the same length: there are few. */
const byPlace = (one: FieldProblem, other: FieldProblem): number =>
  rowOf(one) - rowOf(other) || (cellOf(one) < cellOf(other) ? -1 : 1);
