import type { EntityManager } from 'typeorm';
import { Person } from './person.entity.js';

// What other rooms ask of persons; nobody else reads their table.

/** Whether a login is a person. */
export const isPerson = (manager: EntityManager, accountId: string, personId: string): Promise<boolean> =>
  manager.existsBy(Person, { id: personId, accountId });

/** Ids of the persons that a login is. */
export const personsOf = async (manager: EntityManager, accountId: string): Promise<string[]> =>
  (await manager.find(Person, { select: { id: true }, where: { accountId } })).map(({ id }) => id);
