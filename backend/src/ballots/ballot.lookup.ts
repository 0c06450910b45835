import { unratedOptions } from '@pingyi/plugin-sdk';
import type { EntityManager, QueryRunner } from 'typeorm';
import { placeholders, type Database } from '../database/database.js';
import { Collector } from './collector.entity.js';
import { ballotsByDay, type AnswerCounts } from './domain/answer-counts.js';
import { readCounts } from './domain/stored-counts.js';
import { isValid } from './lot-quarantine.sql.js';

// What other rooms ask of ballots and of the doors at which they are handed in; nobody else reads or writes those tables.

interface OfUnitAndGroup {
  readonly unitId: string;
  readonly groupKey: string;
}

/** In the order of their ids. */
export const findCollectors = (manager: EntityManager, campaignId: string): Promise<Collector[]> =>
  manager.find(Collector, { where: { campaignId }, order: { id: 'ASC' } });

/** A door of a group; its unit is the superior where one ballot rates all of its units. */
export interface Door extends OfUnitAndGroup {
  /** Cards of valid batches. */
  readonly issued: number;
  readonly paper: PaperCount;
}

/** Papers of a door. */
export interface PaperCount {
  readonly issued: number;
  /** Those that went to the ballots. */
  readonly counted: number;
  readonly voided: number;
}

interface DoorRow {
  readonly unit_id: string;
  readonly group_key: string;
  readonly issued: string | number;
  readonly paper_issued: string | number;
  readonly paper_counted: string | number;
  readonly paper_voided: string | number;
}

const doorOf = (row: DoorRow): Door => ({
  unitId: row.unit_id,
  groupKey: row.group_key,
  issued: Number(row.issued),
  paper: {
    issued: Number(row.paper_issued),
    counted: Number(row.paper_counted),
    voided: Number(row.paper_voided),
  },
});

/** Of a whole campaign, in no order. */
export async function findDoors(database: Database, campaignId: string): Promise<Door[]> {
  const rows = await database.select<DoorRow>(
    'SELECT unit_id, group_key, issued, paper_issued, paper_counted, paper_voided FROM collector WHERE campaign_id = ?',
    [campaignId],
  );
  return rows.map(doorOf);
}

/** A door with its ballots. */
export interface DoorCount extends Door {
  readonly counted: number;
  /** Received, and in no count yet. */
  readonly waiting: number;
  /** Those that were filled in on a device of the office. */
  readonly assisted: number;
}

interface DoorCountRow extends DoorRow {
  readonly assisted: string | number;
  readonly counted: string | number;
  readonly waiting: string | number;
}

const doorColumns = `collector.unit_id, collector.group_key, collector.issued, collector.paper_issued, collector.paper_counted, collector.paper_voided,
       collector.assisted, collector.counted`;

/** Of a whole campaign, in no order. */
export async function countAtDoors(database: Database, campaignId: string): Promise<DoorCount[]> {
  const rows = await database.select<DoorCountRow>(
    `SELECT ${doorColumns}, COALESCE(waiting.ballots, 0) AS waiting FROM collector
     LEFT JOIN (
       SELECT inbox.collector_id, COUNT(*) AS ballots FROM inbox_ballot inbox JOIN collector ON collector.id = inbox.collector_id
       WHERE collector.campaign_id = ? GROUP BY inbox.collector_id) waiting ON waiting.collector_id = collector.id
     WHERE collector.campaign_id = ?`,
    [campaignId, campaignId],
  );
  return rows.map((row) => ({
    ...doorOf(row),
    counted: Number(row.counted),
    waiting: Number(row.waiting),
    assisted: Number(row.assisted),
  }));
}

/** A door with the days on which its ballots came, those that wait included. */
export interface DoorDays extends DoorCount {
  readonly days: ReadonlyMap<string, number>;
}

/** {@link countAtDoors} with the days; both are read from the inbox at once, which is the most of it. */
export async function countDaysAtDoors(database: Database, campaignId: string): Promise<DoorDays[]> {
  // A text for each door instead of a row for each day: rows cost more than what is in them.
  const asText = `${database.isPostgres ? 'string_agg' : 'group_concat'}(waiting.received_on || ' ' || waiting.ballots, ',')`;
  const rows = await database.selectPacked<
    readonly [
      unitId: string,
      groupKey: string,
      issued: number,
      paperIssued: number,
      paperCounted: number,
      paperVoided: number,
      assisted: number,
      counted: number,
      waiting: string | null,
    ]
  >(
    [
      'unit_id',
      'group_key',
      'issued',
      'paper_issued',
      'paper_counted',
      'paper_voided',
      'assisted',
      'counted',
      'waiting',
    ],
    `SELECT ${doorColumns}, by_door.days AS waiting FROM collector
     LEFT JOIN (
       SELECT waiting.collector_id, ${asText} AS days FROM (
         SELECT inbox.collector_id, inbox.received_on, COUNT(*) AS ballots FROM inbox_ballot inbox JOIN collector ON collector.id = inbox.collector_id
         WHERE collector.campaign_id = ? GROUP BY inbox.collector_id, inbox.received_on) waiting
       GROUP BY waiting.collector_id) by_door ON by_door.collector_id = collector.id
     WHERE collector.campaign_id = ?`,
    [campaignId, campaignId],
  );
  const countedDays = await findCountedDays(database, campaignId);
  return rows.map(([unitId, groupKey, issued, paperIssued, paperCounted, paperVoided, assisted, counted, texts]) => {
    const days = new Map(countedDays(unitId, groupKey));
    let waiting = 0;
    for (const part of texts?.split(',') ?? []) {
      const [day = '', count] = part.split(' ');
      waiting += Number(count);
      days.set(day, (days.get(day) ?? 0) + Number(count));
    }
    const paper = { issued: paperIssued, counted: paperCounted, voided: paperVoided };
    return { unitId, groupKey, issued, paper, assisted, counted, waiting, days };
  });
}

/** Days of the ballots that are counted, by door. */
async function findCountedDays(
  database: Database,
  campaignId: string,
): Promise<(unitId: string, groupKey: string) => ReadonlyMap<string, number>> {
  const rows = await database.selectPacked<readonly [unitId: string, groupKey: string, counts: string]>(
    ['unit_id', 'group_key', 'counts'],
    'SELECT unit_id, group_key, counts FROM answer_count WHERE campaign_id = ? AND question = ?',
    [campaignId, ballotsByDay],
  );
  const byDoor = new Map<string, Map<string, number>>();
  for (const [unitId, groupKey, counts] of rows) {
    const key = `${unitId} ${groupKey}`;
    const days = byDoor.get(key) ?? new Map<string, number>();
    byDoor.set(key, days);
    for (const [day, count] of Object.entries(readCounts(counts).options)) days.set(day, (days.get(day) ?? 0) + count);
  }
  return (unitId, groupKey) => byDoor.get(`${unitId} ${groupKey}`) ?? new Map();
}

/** How many ballots chose an option of a question. */
export interface TallyCount extends OfUnitAndGroup {
  readonly questionRole: string;
  readonly optionCode: string;
  readonly count: number;
}

interface TallyRow {
  readonly unit_id: string;
  readonly group_key: string;
  readonly question_role: string;
  readonly option_code: string;
  readonly count: string | number;
}

/** Of a whole campaign, in no order. */
export async function findTallies(database: Database, campaignId: string): Promise<TallyCount[]> {
  const rows = await database.select<TallyRow>(
    'SELECT unit_id, group_key, question_role, option_code, count FROM tally WHERE campaign_id = ?',
    [campaignId],
  );
  return rows.map((row) => ({
    unitId: row.unit_id,
    groupKey: row.group_key,
    questionRole: row.question_role,
    optionCode: row.option_code,
    count: Number(row.count),
  }));
}

/** Ballots, of those counted, that rate a unit as a whole. */
export interface RatingCount extends OfUnitAndGroup {
  readonly ballots: number;
}

/** Of a whole campaign, in no order; without what has none. */
export async function countRating(database: Database, campaignId: string): Promise<RatingCount[]> {
  const rows = await database.select<{ unit_id: string; group_key: string; ballots: string | number }>(
    `SELECT unit_id, group_key, SUM(count) AS ballots FROM tally
     WHERE campaign_id = ? AND question_role = 'overall' AND option_code NOT IN ${placeholders(1, unratedOptions.length)} GROUP BY unit_id, group_key`,
    [campaignId, ...unratedOptions],
  );
  return rows.map((row) => ({ unitId: row.unit_id, groupKey: row.group_key, ballots: Number(row.ballots) }));
}

/** Changes how many valid cards open each door, within the unit of work that issues or voids them. @param by more cards, or fewer */
export async function changeIssued(
  database: Database,
  tx: EntityManager,
  doors: readonly { readonly collectorId: string; readonly by: number }[],
): Promise<void> {
  await database.execute(
    tx,
    `UPDATE collector SET issued = issued + cards.count
     FROM (SELECT entry.value ->> 0 AS collector_id, CAST(entry.value ->> 1 AS integer) AS count FROM ${database.jsonRows}) AS cards
     WHERE collector.id = cards.collector_id`,
    [JSON.stringify(doors.map(({ collectorId, by }) => [collectorId, by]))],
  );
}

/** Names of the keys under which ballots wait, as one snapshot sees them. */
export async function findSealingKeys(runner: QueryRunner): Promise<string[]> {
  const rows = (await runner.query('SELECT DISTINCT sealed_under FROM inbox_ballot')) as { sealed_under: string }[];
  return rows.map((row) => row.sealed_under);
}

/** The answers to one question about a unit, as they are counted; `ballotsByDay` stands for the ballots themselves. */
export interface CountedAnswers extends OfUnitAndGroup {
  readonly formVersionId: string;
  readonly question: string;
  readonly counts: AnswerCounts;
}

interface AnswerCountRow {
  readonly unit_id: string;
  readonly group_key: string;
  readonly form_version_id: string;
  readonly question: string;
  readonly ballots: string | number;
  readonly counts: string;
}

/** Of a group of a campaign, in no order. */
export async function findAnswerCounts(
  database: Database,
  campaignId: string,
  groupKey: string,
): Promise<CountedAnswers[]> {
  const rows = await database.select<AnswerCountRow>(
    'SELECT unit_id, group_key, form_version_id, question, ballots, counts FROM answer_count WHERE campaign_id = ? AND group_key = ?',
    [campaignId, groupKey],
  );
  return rows.map((row) => ({
    unitId: row.unit_id,
    groupKey: row.group_key,
    formVersionId: row.form_version_id,
    question: row.question,
    counts: { ballots: Number(row.ballots), ...readCounts(row.counts) },
  }));
}

/** A counted ballot, in the order of nothing but its random id. */
export interface CountedBallot {
  readonly id: string;
  readonly formVersionId: string;
  /** JSON text. */
  readonly answers: string;
}

const ballotsAtOnce = 500;

/** The counted ballots of a door, slice by slice; without those in quarantine. */
export async function* countedBallots(database: Database, collectorId: string): AsyncGenerator<CountedBallot[]> {
  const read = (after: string) =>
    database.select<{ id: string; form_version_id: string; answers: string }>(
      `SELECT id, form_version_id, answers FROM ballot WHERE collector_id = ? AND id > ? AND ${isValid} ORDER BY id LIMIT ${ballotsAtOnce}`,
      [collectorId, after, collectorId],
    );
  let coming = read('');
  for (;;) {
    const rows = await coming;
    const last = rows.at(-1);
    const isEnd = !last || rows.length < ballotsAtOnce;
    if (!isEnd) {
      // On its way while these are looked at; what goes wrong is thrown when it is awaited.
      coming = read(last.id);
      coming.catch(() => undefined);
    }
    if (last) yield rows.map((row) => ({ id: row.id, formVersionId: row.form_version_id, answers: row.answers }));
    if (isEnd) return;
  }
}
