import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Database } from '../database/database.js';
import { Person } from './person.entity.js';

const rowsAtOnce = 500;

/** Columns that an import fills; statements with rows as JSON take a tenth of the time, in which ballots wait. */
const columns: readonly (readonly [name: string, value: (person: Person) => string | null])[] = [
  ['id', ({ id }) => id],
  ['unit_id', ({ unitId }) => unitId],
  ['name', ({ name }) => name],
  ['post', ({ post }) => post],
  ['kind', ({ kind }) => kind],
  ['member_group', ({ memberGroup }) => memberGroup],
  ['from_day', ({ fromDay }) => fromDay],
  ['to_day', ({ toDay }) => toDay],
];
const names = columns.map(([name]) => name).join(', ');
const taken = columns.map((_, at) => `entry.value ->> ${at}`).join(', ');

/** Stores the persons of a file. */
@Injectable()
export class PersonImports {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** In one unit of work: a person is one short row, and twenty thousand of them are the most that a file holds. */
  store(viewer: Viewer, persons: readonly Person[]): Promise<number> {
    return this.database.write(async (tx) => {
      // Two who send the same file at once make nobody twice.
      await this.database.takeTurns(tx, 'person imports');
      const fresh = await unknownAmong(tx, persons);
      for (let at = 0; at < fresh.length; at += rowsAtOnce)
        await this.database.execute(
          tx,
          `INSERT INTO person (${names}, revision) SELECT ${taken}, 1 FROM ${this.database.jsonRows}`,
          [JSON.stringify(fresh.slice(at, at + rowsAtOnce).map((person) => columns.map(([, value]) => value(person))))],
        );
      const detail = { rows: persons.length, created: fresh.length };
      await this.audit.record(tx, viewer, { action: 'person.imported', subject: String(persons.length), detail });
      return fresh.length;
    });
  }
}

/** Those whom nothing stored says already. */
export async function unknownAmong(manager: EntityManager, persons: readonly Person[]): Promise<Person[]> {
  const known = new Set<string>();
  const unitIds = [...new Set(persons.map(({ unitId }) => unitId))];
  for (let at = 0; at < unitIds.length; at += rowsAtOnce)
    for (const person of await manager.findBy(Person, { unitId: In(unitIds.slice(at, at + rowsAtOnce)) }))
      known.add(whoIs(person));
  return persons.filter((person) => !known.has(whoIs(person)));
}

/** What a row of a file can say of somebody. */
export const whoIs = ({ unitId, name, post, kind, memberGroup, fromDay, toDay }: Person): string =>
  JSON.stringify([unitId, name, post, kind, memberGroup, fromDay, toDay]);
