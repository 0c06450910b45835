import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { insertRows } from '../database/database.js';
import { Fact } from './fact.entity.js';

// What other rooms ask of facts and state as facts; nobody else reads or writes their table.

/** Units that one question to the database names. */
const asked = 500;

/** What counts of a campaign, in no order (I18). */
export const findVerifiedFacts = (manager: EntityManager, campaignId: string): Promise<Fact[]> =>
  manager.findBy(Fact, { campaignId, state: 'verified' });

/** Whatever was entered in a campaign, with what became of it, in no order. */
export const findFactsIn = (manager: EntityManager, campaignId: string): Promise<Fact[]> =>
  manager.findBy(Fact, { campaignId });

/** What waits for its second person, in no order. */
export const findEnteredFacts = (
  manager: EntityManager,
  campaignId: string,
): Promise<Pick<Fact, 'id' | 'unitId' | 'enteredById' | 'enteredAt'>[]> =>
  manager.find(Fact, {
    select: { id: true, unitId: true, enteredById: true, enteredAt: true },
    where: { campaignId, state: 'entered' },
  });

/** What counts about a unit, in every campaign, the latest first. */
export const findFactsAbout = (manager: EntityManager, unitId: string): Promise<Fact[]> =>
  manager.find(Fact, { where: { unitId, state: 'verified' }, order: { enteredAt: 'DESC', id: 'ASC' } });

/** Verified facts of some kinds about some units or persons, in whatever campaign, in no order. */
export async function findFactsOfKinds(
  manager: EntityManager,
  kinds: readonly string[],
  unitIds: readonly string[],
): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (let at = 0; at < unitIds.length; at += asked)
    facts.push(
      ...(await manager.findBy(Fact, {
        kind: In([...kinds]),
        unitId: In(unitIds.slice(at, at + asked)),
        state: 'verified',
      })),
    );
  return facts;
}

/** Ids of the units that state facts of a campaign, such as a veto. */
export async function findUnitsStating(manager: EntityManager, campaignId: string): Promise<string[]> {
  const facts = await manager.find(Fact, {
    select: { id: true, byUnitId: true },
    where: { campaignId, byUnitId: Not(IsNull()) },
  });
  return [...new Set(facts.flatMap(({ byUnitId }) => byUnitId ?? []))];
}

/**
 * What a sheet states, as it is handed in, once for each kind: facts of an earlier submission that still wait are replaced, and of a kind
 * that somebody has decided about since nothing new is stated.
 */
export async function replaceStatedFacts(tx: EntityManager, sheetId: string, stated: readonly Fact[]): Promise<void> {
  await tx.delete(Fact, { sheetId, state: 'entered' });
  if (stated.length === 0) return;
  const decided = await tx.findBy(Fact, { sheetId, kind: In(stated.map(({ kind }) => kind)) });
  const known = new Set(decided.map(({ kind }) => kind));
  const news = stated.filter(({ kind }) => !known.has(kind) && known.add(kind));
  if (news.length > 0) await insertRows(tx, Fact, news);
}
