import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { ScopeCondition, Viewer } from '../access/index.js';
import { containing } from '../database/text-search.js';
import { withinReach } from '../organisations/index.js';
import { Person } from './person.entity.js';
import { leadingKinds, type PersonKind } from './person-vocabulary.js';

// What other rooms ask of persons; nobody else reads their table.

/** Whether a login is a person. */
export const isPerson = (manager: EntityManager, accountId: string, personId: string): Promise<boolean> =>
  manager.existsBy(Person, { id: personId, accountId });

/** Ids of the persons that a login is. */
export const personsOf = async (manager: EntityManager, accountId: string): Promise<string[]> =>
  (await manager.find(Person, { select: { id: true }, where: { accountId } })).map(({ id }) => id);

/** Ids of persons by the login that each of them has. */
export async function personsByLogin(manager: EntityManager): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const byLogin = new Map<string, Set<string>>();
  for (const { id, accountId } of await manager.find(Person, {
    select: { id: true, accountId: true },
    where: { accountId: Not(IsNull()) },
  }))
    if (accountId !== null) byLogin.set(accountId, (byLogin.get(accountId) ?? new Set()).add(id));
  return byLogin;
}

const asked = 500;

/** Also one whose name was removed. */
export const findPerson = async (manager: EntityManager, id: string | null): Promise<Person | null> =>
  id === null ? null : manager.findOneBy(Person, { id });

/** In no order, those whose names were removed among them; ids that nobody has are left out. */
export const findPersons = async (manager: EntityManager, ids: readonly (string | null)[]): Promise<Person[]> => {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  return wanted.length === 0 ? [] : manager.findBy(Person, { id: In(wanted) });
};

/** Those among these ids who lead a unit, also one whose name was removed. */
export async function findLeading(manager: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const leading = new Set<string>();
  for (let at = 0; at < ids.length; at += asked) {
    const found = await manager.find(Person, {
      where: { id: In(ids.slice(at, at + asked)), kind: In([...leadingKinds]) },
      select: { id: true },
    });
    for (const { id } of found) leading.add(id);
  }
  return leading;
}

/** Persons with these names, in no order, who are in their post on a day. */
export async function findPersonsCalled(
  manager: EntityManager,
  names: readonly string[],
  day: string,
): Promise<Person[]> {
  const persons: Person[] = [];
  for (let at = 0; at < names.length; at += asked)
    persons.push(...(await manager.findBy(Person, { name: In(names.slice(at, at + asked)) })));
  return persons.filter((person) => isInOffice(person, day));
}

/** What those are called who have or had a post in one of these units, in no order. */
export const findNamesInUnits = async (manager: EntityManager, unitIds: readonly string[]): Promise<string[]> =>
  (
    await manager.find(Person, { select: { name: true }, where: { unitId: In([...unitIds]), removedAt: IsNull() } })
  ).flatMap(({ name }) => name ?? []);

/** Whether somebody is in the post on a day, and his name was not removed. */
export const isInOffice = ({ fromDay, toDay, removedAt }: Person, day: string): boolean =>
  removedAt === null && (fromDay === null || fromDay <= day) && (toDay === null || toDay >= day);

/** Condition that a column names a person in whose name a text stands. */
export function ofPersonCalled(column: string, text: string): ScopeCondition {
  const { sql, parameters } = containing(['named.name'], text);
  return { sql: `${column} IN (SELECT named.id FROM person named WHERE ${sql})`, parameters };
}

/** A person as lists of thousands need it. */
export type PersonInOffice = Pick<Person, 'id' | 'name' | 'post' | 'kind' | 'unitId'>;

/** Persons of some kinds whom a caller sees and who are in their post on a day, in the order of their names. */
export const personsInOffice = (
  manager: EntityManager,
  viewer: Pick<Viewer, 'scopePath'>,
  kinds: readonly PersonKind[],
  day: string,
): Promise<PersonInOffice[]> => {
  const reached = withinReach(viewer, 'person.unitId');
  return manager
    .createQueryBuilder(Person, 'person')
    .select(['person.id', 'person.name', 'person.post', 'person.kind', 'person.unitId'])
    .where('person.removedAt IS NULL AND person.kind IN (:...kinds)', { kinds: [...kinds] })
    .andWhere('(person.fromDay IS NULL OR person.fromDay <= :day)', { day })
    .andWhere('(person.toDay IS NULL OR person.toDay >= :day)')
    .andWhere(reached.sql, reached.parameters)
    .orderBy('person.name')
    .addOrderBy('person.id')
    .getMany();
};

/** Units in which a login has a post as a person. */
export const unitsOfPersons = async (manager: EntityManager, accountId: string): Promise<string[]> =>
  (await manager.find(Person, { select: { unitId: true }, where: { accountId } })).map(({ unitId }) => unitId);
