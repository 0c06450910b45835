import { In, Like, type EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import type { RegisterDefinition } from './register-definition.js';
import { RegisterRecord } from './register-record.entity.js';
import { RegisterVersion } from './register-version.entity.js';

// What other rooms ask of records; nobody else reads their table.

/** A record about a unit that has not come to its end, with the unit that is the other one of a pair. */
export interface RunningRecord {
  readonly id: string;
  readonly code: string;
  readonly unitId: string;
  /** By what people call it. */
  readonly name: string;
  readonly otherUnitId: string | null;
  /** Whom it names beside the unit, such as the leader who keeps in touch. */
  readonly personId: string | null;
}

/** Records of some registers about some units that have begun and not ended, in the order in which they were made. */
export async function findRunningRecords(
  database: Database,
  codes: readonly string[],
  unitIds: readonly string[],
): Promise<RunningRecord[]> {
  const rows = await database.select<{
    id: string;
    code: string;
    unit_id: string;
    name: string;
    other_unit_id: string | null;
    person_id: string | null;
  }>(
    `SELECT id, code, unit_id, name, other_unit_id, person_id FROM register_record
     WHERE code IN (${codes.map(() => '?').join(', ')}) AND state <> 'draft' AND NOT ended
     AND unit_id IN (SELECT entry.value ->> 0 FROM ${database.jsonRows}) ORDER BY made_at, id`,
    [...codes, JSON.stringify(unitIds.map((id) => [id]))],
  );
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    unitId: row.unit_id,
    name: row.name,
    otherUnitId: row.other_unit_id,
    personId: row.person_id,
  }));
}

/** A record with the definition by which it was made. */
export interface RecordWithDefinition {
  readonly record: Omit<RegisterRecord, 'answers'>;
  readonly definition: RegisterDefinition;
}

/** Records about a unit, the latest change first; without their answers. */
export async function findRecordsAbout(manager: EntityManager, unitId: string): Promise<RecordWithDefinition[]> {
  const { answers: _, ...columns } = Object.fromEntries(
    manager.connection.getMetadata(RegisterRecord).columns.map(({ propertyName }) => [propertyName, true]),
  );
  const records = await manager.find(RegisterRecord, {
    select: columns,
    where: { unitId },
    order: { changedAt: 'DESC', id: 'ASC' },
  });
  const versions = await manager.findBy(RegisterVersion, {
    id: In([...new Set(records.map(({ versionId }) => versionId))]),
  });
  const byId = new Map(versions.map(({ id, definition }) => [id, definition]));
  return records.flatMap((record) => {
    const definition = byId.get(record.versionId);
    return definition ? [{ record, definition }] : [];
  });
}

/** A problem that a result has brought into the register of rectification, and how far it has come. */
export interface RectifiedProblem {
  readonly unitId: string;
  readonly problem: string;
  /** What its state is called. */
  readonly state: Readonly<Partial<Record<string, string>>>;
  readonly ended: boolean;
  readonly dueOn: string | null;
}

/** Problems that were taken up from the results of a campaign, in the order in which they were made. */
export async function findRectifiedProblems(manager: EntityManager, campaignId: string): Promise<RectifiedProblem[]> {
  const records = await manager.find(RegisterRecord, {
    where: { code: 'rectifications', origin: Like(`${campaignId} %`) },
    order: { madeAt: 'ASC', id: 'ASC' },
  });
  const versions = await manager.findBy(RegisterVersion, {
    id: In([...new Set(records.map(({ versionId }) => versionId))]),
  });
  return records.flatMap(({ unitId, versionId, state, name, ended, dueOn }) => {
    const reached = versions
      .find(({ id }) => id === versionId)
      ?.definition.course.states.find(({ key }) => key === state);
    if (unitId === null) return [];
    return [{ unitId, problem: name, state: reached?.title ?? { 'zh-CN': state }, ended, dueOn }];
  });
}

/** Records of a register that were made of one of these, by what they were made of. */
export async function findRecordsOfOrigin(
  manager: EntityManager,
  code: string,
  origins: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const records = await manager.find(RegisterRecord, {
    select: { id: true, origin: true },
    where: { code, origin: In([...origins]) },
  });
  return new Map(records.flatMap(({ id, origin }) => (origin === null ? [] : [[origin, id] as const])));
}

/** How many records were made of what a campaign proposed, how many of them have not ended, and how many of these are overdue. */
export interface ProposedRecordCounts {
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
}

/** Of one register, by the unit; without units that have none. @param day from which a day before it is overdue */
export async function countRecordsProposedBy(
  database: Database,
  code: string,
  campaignId: string,
  day: string,
): Promise<ReadonlyMap<string, ProposedRecordCounts>> {
  const rows = await database.select<{ unit_id: string } & Record<keyof ProposedRecordCounts, string | number>>(
    `SELECT unit_id, COUNT(*) AS total, SUM(CASE WHEN ended THEN 0 ELSE 1 END) AS open,
       SUM(CASE WHEN NOT ended AND due_on < ? THEN 1 ELSE 0 END) AS overdue
     FROM register_record WHERE code = ? AND origin LIKE ? GROUP BY unit_id`,
    [day, code, `${campaignId} %`],
  );
  return new Map(
    rows.map((row) => [
      row.unit_id,
      { total: Number(row.total), open: Number(row.open), overdue: Number(row.overdue) },
    ]),
  );
}
