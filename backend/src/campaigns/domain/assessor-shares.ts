import type { AssessorRule, Sharer } from './assessor-rule.js';
import { superiorOf } from './joint-ballots.js';

/** A unit, or a person in one, that is assessed. */
export interface Assessed {
  readonly unitId: string;
  readonly unitCode: string;
  readonly path: string;
  readonly guidePath: string;
}

interface Worker {
  readonly accountId: string;
  readonly unitId: string | null;
}

/** Whether a rule leaves a unit to somebody; what he reaches and may do is asked elsewhere. */
export type Assigned = (worker: Worker, subject: Pick<Assessed, 'unitId' | 'path'>) => boolean;

/** @param subjects all of the campaign: a share depends on who else there is */
export function assignedBy(rule: AssessorRule | undefined, subjects: readonly Assessed[]): Assigned {
  if (rule === undefined) return () => true;
  if (rule.by === 'superior') return (worker, subject) => worker.unitId === superiorOf(subject);
  const shares = sharesOf(rule.accounts, subjects);
  return (worker, subject) => shares.get(subject.unitId) === worker.accountId;
}

/**
 * Deals the units of each superior, in the order of their codes, to those of the list who reach them and are not of the unit itself: to
 * whoever has the fewest there, then the fewest of all, then stands first in the list.
 * @returns the account of each unit; without those that nobody of the list can have
 */
export function sharesOf(accounts: readonly Sharer[], subjects: readonly Assessed[]): ReadonlyMap<string, string> {
  const total = new Map<string, number>();
  const there = new Map<string, number>();
  const shares = new Map<string, string>();
  for (const subject of [...subjects].sort(byCode)) {
    const superior = superiorOf(subject);
    const able = accounts.filter((account) => reaches(account, subject) && !isOwn(account, subject));
    const load = ({ accountId }: Sharer): [number, number] => [
      there.get(`${superior} ${accountId}`) ?? 0,
      total.get(accountId) ?? 0,
    ];
    const [first, ...others] = able;
    if (!first) continue;
    const { accountId } = others.reduce((best, other) => (isLess(load(other), load(best)) ? other : best), first);
    shares.set(subject.unitId, accountId);
    there.set(`${superior} ${accountId}`, (there.get(`${superior} ${accountId}`) ?? 0) + 1);
    total.set(accountId, (total.get(accountId) ?? 0) + 1);
  }
  return shares;
}

/** Nobody rates the own unit; a person in it is rated by others of the unit as well. */
export const isOwn = ({ unitId }: Pick<Worker, 'unitId'>, subject: Pick<Assessed, 'unitId'>): boolean =>
  unitId === subject.unitId;

const reaches = ({ path }: Sharer, subject: Assessed): boolean =>
  subject.path.startsWith(path) || subject.guidePath.startsWith(path);

const byCode = (a: Assessed, b: Assessed): number => (a.unitCode < b.unitCode ? -1 : a.unitCode > b.unitCode ? 1 : 0);

const isLess = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
