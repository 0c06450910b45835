import type { Viewer } from '../access/index.js';
import { withSubject } from '../campaigns/campaign-subject.lookup.js';
import { readStored } from '../database/damaged-value.js';
import type { Database } from '../database/database.js';
import { Sheet } from './sheet.entity.js';

// What other rooms ask of sheets; nobody else reads their table.

/** What counts of a sheet: what was handed in last. */
export interface HandedInSheet {
  readonly unitId: string;
  readonly groupKey: string;
  readonly total: string;
  readonly raterUnitId: string | null;
  readonly values: Record<string, unknown> | null;
}

interface SheetRow {
  readonly unit_id: string;
  readonly group_key: string;
  readonly total: string;
  readonly rater_unit_id: string | null;
  readonly sheet_values: string | null;
}

/** Of a whole campaign, in no order. Where raters are a panel, what its chair has signed counts, and nothing before. */
export async function findHandedIn(database: Database, campaignId: string): Promise<HandedInSheet[]> {
  const rows = await database.select<SheetRow>(
    `SELECT unit_id, group_key, total, rater_unit_id, sheet_values FROM sheet WHERE campaign_id = ? AND total IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM sheet_panel WHERE sheet_panel.campaign_id = sheet.campaign_id AND sheet_panel.group_key = sheet.group_key)
     UNION ALL SELECT decision.unit_id, decision.group_key, decision.total, NULL, decision.sheet_values FROM panel_decision decision
       JOIN sheet_panel ON sheet_panel.campaign_id = decision.campaign_id AND sheet_panel.group_key = decision.group_key
       WHERE decision.campaign_id = ?`,
    [campaignId, campaignId],
  );
  return rows.map((row) => ({
    unitId: row.unit_id,
    groupKey: row.group_key,
    total: row.total,
    raterUnitId: row.rater_unit_id,
    values:
      row.sheet_values === null
        ? null
        : readStored<Record<string, unknown>>(row.sheet_values, 'sheet', `${row.unit_id}/${row.group_key}`),
  }));
}

/** How many sheets of a group about a unit were handed in, and how many were begun and not handed in. */
export interface SheetCount {
  readonly unitId: string;
  readonly groupKey: string;
  readonly submitted: number;
  readonly drafts: number;
  /** Of those that were handed in, how many are being written anew: what was handed in counts until then. */
  readonly revising: number;
  /** Of those that were handed in, how many went back and wait to be mended. */
  readonly returned: number;
  /** When the last one was handed in, an instant; null for none. */
  readonly lastAt: string | null;
}

/** Of a whole campaign, in no order; without what has none. */
export async function countSheets(database: Database, campaignId: string): Promise<SheetCount[]> {
  const rows = await database.selectPacked<
    readonly [
      unitId: string,
      groupKey: string,
      submitted: number,
      drafts: number,
      revising: number,
      returned: number,
      lastAt: string | null,
    ]
  >(
    ['unit_id', 'group_key', 'submitted', 'drafts', 'revising', 'returned', 'last_at'],
    `SELECT unit_id, group_key, SUM(CASE WHEN total IS NULL THEN 0 ELSE 1 END) AS submitted, SUM(CASE WHEN total IS NULL THEN 1 ELSE 0 END) AS drafts,
       SUM(CASE WHEN total IS NOT NULL AND state = 'draft' THEN 1 ELSE 0 END) AS revising,
       SUM(CASE WHEN state = 'returned' THEN 1 ELSE 0 END) AS returned, MAX(submitted_at) AS last_at
     FROM sheet WHERE campaign_id = ? GROUP BY unit_id, group_key`,
    [campaignId],
  );
  return rows.map(([unitId, groupKey, submitted, drafts, revising, returned, lastAt]) => ({
    unitId,
    groupKey,
    submitted,
    drafts,
    revising,
    returned,
    lastAt,
  }));
}

/** Sheets that were handed in within a minute, `2012-04-30T08:15`. */
export interface SheetsInMinute {
  readonly minute: string;
  readonly sheets: number;
}

const untilMinute = '2012-04-30T08:15'.length;

/** About the subjects within somebody's reach, by when they were handed in last, in no order. */
export async function countHandedInByMinute(
  database: Database,
  reach: Pick<Viewer, 'scopePath'>,
  campaignId: string,
): Promise<SheetsInMinute[]> {
  const minute = `SUBSTR(sheet.submittedAt, 1, ${untilMinute})`;
  const rows = await withSubject(database.reader(Sheet).createQueryBuilder('sheet'), reach, campaignId)
    .andWhere('sheet.total IS NOT NULL')
    .select(minute, 'minute')
    .addSelect('COUNT(*)', 'sheets')
    .groupBy(minute)
    .getRawMany<{ minute: string; sheets: string | number }>();
  return rows.map((row) => ({ minute: row.minute, sheets: Number(row.sheets) }));
}

/** A submission that counts, of a rater who says yes to a question. */
export interface AffirmativeSheet {
  readonly unitId: string;
  readonly raterName: string;
  readonly submittedAt: string;
  readonly answers: Record<string, unknown>;
}

interface Affirmed {
  readonly campaignId: string;
  readonly groupKey: string;
  readonly question: string;
}

/** Last submissions of a group that answer a question with yes; a draft saved later changes nothing. */
const affirmed = (database: Database): string =>
  `FROM sheet JOIN sheet_submission ON sheet_submission.sheet_id = sheet.id AND sheet_submission.at = sheet.submitted_at
   WHERE sheet.campaign_id = ? AND sheet.group_key = ? AND ${database.isPostgres ? 'CAST(sheet_submission.answers AS json)' : 'sheet_submission.answers'} ->> ? = 'yes'`;

/** Ids of the units about which somebody says yes. */
export async function findAffirmedUnits(
  database: Database,
  { campaignId, groupKey, question }: Affirmed,
): Promise<string[]> {
  const rows = await database.select<{ readonly unit_id: string }>(
    `SELECT DISTINCT sheet.unit_id ${affirmed(database)}`,
    [campaignId, groupKey, question],
  );
  return rows.map(({ unit_id: unitId }) => unitId);
}

/** What they who say yes about these units handed in, oldest first. */
export async function findAffirmativeSheets(
  database: Database,
  { campaignId, groupKey, question }: Affirmed,
  unitIds: readonly string[],
): Promise<AffirmativeSheet[]> {
  const rows = await database.select<{
    readonly id: string;
    readonly unit_id: string;
    readonly rater_name: string;
    readonly at: string;
    readonly answers: string;
  }>(
    `SELECT sheet_submission.id, sheet.unit_id, sheet.rater_name, sheet_submission.at, sheet_submission.answers ${affirmed(database)}
     AND sheet.unit_id IN (SELECT entry.value ->> 0 FROM ${database.jsonRows}) ORDER BY sheet_submission.at, sheet_submission.id`,
    [campaignId, groupKey, question, JSON.stringify(unitIds.map((id) => [id]))],
  );
  return rows.map((row) => ({
    unitId: row.unit_id,
    raterName: row.rater_name,
    submittedAt: row.at,
    answers: readStored<Record<string, unknown>>(row.answers, 'sheet_submission', row.id),
  }));
}

/** What counts of a sheet, with its answers and who handed it in. */
export interface HandedInAnswers {
  readonly sheetId: string;
  readonly unitId: string;
  readonly raterName: string;
  readonly submittedAt: string;
  readonly total: string;
  readonly answers: Record<string, unknown>;
}

const submissionsAtOnce = 200;

/** Of a group of a campaign, slice by slice, in the order of the sheets’ ids; a draft saved after a submission changes nothing. */
export async function* handedInAnswers(
  database: Database,
  campaignId: string,
  groupKey: string,
): AsyncGenerator<HandedInAnswers[]> {
  for (let after = ''; ;) {
    const rows = await database.select<{
      readonly id: string;
      readonly unit_id: string;
      readonly rater_name: string;
      readonly at: string;
      readonly total: string;
      readonly answers: string;
    }>(
      `SELECT sheet.id, sheet.unit_id, sheet.rater_name, sheet_submission.at, sheet_submission.total, sheet_submission.answers
       FROM sheet JOIN sheet_submission ON sheet_submission.sheet_id = sheet.id AND sheet_submission.at = sheet.submitted_at
       WHERE sheet.campaign_id = ? AND sheet.group_key = ? AND sheet.id > ? ORDER BY sheet.id LIMIT ${submissionsAtOnce}`,
      [campaignId, groupKey, after],
    );
    if (rows.length > 0)
      yield rows.map((row) => ({
        sheetId: row.id,
        unitId: row.unit_id,
        raterName: row.rater_name,
        submittedAt: row.at,
        total: row.total,
        answers: readStored<Record<string, unknown>>(row.answers, 'sheet_submission', row.id),
      }));
    const last = rows.at(-1);
    if (!last || rows.length < submissionsAtOnce) return;
    after = last.id;
  }
}
