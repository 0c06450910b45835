import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import type { AuditLog } from '../audit/index.js';
import { insertRows, type Database } from '../database/database.js';
import type { OrgUnit } from '../organisations/index.js';
import type { Saying } from './domain/record-course.js';
import type { CourseMove, RegisterDefinition } from './register-definition.js';
import { valuesOf } from './domain/record-values.js';
import { RecordEvent } from './record-event.entity.js';
import { RecordValue } from './record-value.entity.js';
import type { RegisterRecord } from './register-record.entity.js';

/** What lists and deadlines read of the answers. */
export function derivedOf(
  { listQuestions, deadlineQuestion }: RegisterDefinition,
  answers: Readonly<Record<string, unknown>>,
): Pick<RegisterRecord, 'name' | 'dueOn'> {
  const named = listQuestions
    .map((question) => answers[question])
    .find((value) => typeof value === 'string' || typeof value === 'number');
  const due = deadlineQuestion === null ? undefined : answers[deadlineQuestion];
  return {
    name: String(named ?? '').slice(0, 200),
    dueOn: typeof due === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(due) ? due : null,
  };
}

/** Keeps what a record says by question, instead of what it said before. */
export async function keepValues(tx: EntityManager, { id, code, answers }: RegisterRecord): Promise<void> {
  await tx.delete(RecordValue, { recordId: id });
  const values = valuesOf(answers).map(({ question, value }) => ({ recordId: id, code, question, value }));
  if (values.length > 0) await insertRows(tx, RecordValue, values);
}

/** Writes down what happened to a record. @returns the number of the event */
export async function noteEvent(
  database: Database,
  at: string,
  tx: EntityManager,
  viewer: Viewer,
  { id }: Pick<RegisterRecord, 'id'>,
  event: Partial<RecordEvent> & Pick<RecordEvent, 'kind'>,
): Promise<number> {
  await database.takeTurns(tx, `record ${id}`);
  const number = (await tx.countBy(RecordEvent, { recordId: id })) + 1;
  await insertRows(tx, RecordEvent, {
    recordId: id,
    number,
    at,
    byId: viewer.accountId,
    byName: viewer.displayName,
    move: null,
    fromState: null,
    toState: null,
    note: null,
    filingNumber: null,
    filingDay: null,
    ...event,
  });
  return number;
}

/** Writes down, in its history and in the log, that a record was moved on. @param record as it was before */
export async function noteMove(
  { database, audit, at }: { readonly database: Database; readonly audit: AuditLog; readonly at: string },
  tx: EntityManager,
  viewer: Viewer,
  {
    record,
    unit,
    definition,
  }: { readonly record: RegisterRecord; readonly unit: OrgUnit | null; readonly definition: RegisterDefinition },
  move: CourseMove,
  { note, filing }: Saying,
): Promise<void> {
  await noteEvent(database, at, tx, viewer, record, {
    kind: 'moved',
    move: move.key,
    fromState: record.state,
    toState: move.to,
    note,
    filingNumber: filing?.number ?? null,
    filingDay: filing?.day ?? null,
  });
  await audit.record(tx, viewer, {
    action: 'record.moved',
    subject: unit?.name ?? definition.title['zh-CN'],
    detail: { register: record.code, record: record.id, from: record.state, to: move.to },
  });
}
