import type { EntityManager } from 'typeorm';
import { newId } from '../common/ids.js';
import type { Database } from '../database/database.js';
import type { Message } from './message.entity.js';

/** A message as it is to be told. */
export type NewMessage = Omit<Message, 'id' | 'readAt'>;

const columns = [
  'id',
  'account_id',
  'campaign_id',
  'kind',
  'words',
  'path',
  'due_on',
  'occasion',
  'by_id',
  'by_name',
  'job_id',
  'day',
  'created_at',
] as const;

const rowOf = (id: string, message: NewMessage): (string | null)[] => [
  id,
  message.accountId,
  message.campaignId,
  message.kind,
  JSON.stringify(message.words),
  message.path,
  message.dueOn,
  message.occasion,
  message.byId,
  message.byName,
  message.jobId,
  message.day,
  message.createdAt,
];

/** On an account, of a campaign and a kind, within a day. */
const toldToday = `EXISTS (SELECT 1 FROM message told WHERE told.account_id = entry.value ->> 1 AND told.campaign_id = entry.value ->> 2
  AND told.kind = entry.value ->> 3 AND told.day = entry.value ->> ${columns.indexOf('day')})`;

/**
 * Tells within a unit of work. What was told on the same occasion, by this process before it was killed or by another, is
 * not told again.
 * @param again whether also those are told who were told of the same kind of task in this campaign today
 * @returns ids of the messages that were not there before
 */
export async function tell(
  database: Database,
  tx: EntityManager,
  messages: readonly NewMessage[],
  again: boolean,
): Promise<string[]> {
  if (messages.length === 0) return [];
  const rows = messages.map((message) => rowOf(newId(), message));
  await database.execute(
    tx,
    `INSERT INTO message (${columns.join(', ')}) SELECT ${columns.map((_, at) => `entry.value ->> ${at}`).join(', ')} FROM ${database.jsonRows}
     WHERE ${again ? '1 = 1' : `NOT ${toldToday}`} ON CONFLICT (occasion) DO NOTHING`,
    [JSON.stringify(rows)],
  );
  const told = await database.execute<{ readonly id: string }>(
    tx,
    `SELECT id FROM message WHERE id IN (SELECT entry.value ->> 0 FROM ${database.jsonRows})`,
    [JSON.stringify(rows.map(([id]) => [id]))],
  );
  return told.map(({ id }) => id);
}
