import type { Database } from '../database/database.js';
import type { EarlierGrade } from './earlier-grade.entity.js';

// What other rooms ask of earlier grades; nobody else reads their table.

interface GradeRow {
  readonly id: string;
  readonly campaign_type: string;
  readonly unit_id: string;
  readonly year: number;
  readonly grade: string;
  readonly score: string | null;
}

const columns = 'earlier.id, earlier.campaign_type, earlier.unit_id, earlier.year, earlier.grade, earlier.score';
const toGrade = (row: GradeRow): EarlierGrade => ({
  id: row.id,
  campaignType: row.campaign_type,
  unitId: row.unit_id,
  year: row.year,
  grade: row.grade,
  score: row.score,
});
const idRows = (ids: readonly string[]): string => JSON.stringify(ids.map((id) => [id]));

/** Those that are stored of the same types, units and years. */
export async function earlierGradesOf(
  database: Database,
  wanted: readonly Pick<EarlierGrade, 'campaignType' | 'unitId' | 'year'>[],
): Promise<EarlierGrade[]> {
  const rows = await database.select<GradeRow>(
    `SELECT ${columns} FROM earlier_grade earlier JOIN ${database.jsonRows}
     ON earlier.campaign_type = entry.value ->> 0 AND earlier.unit_id = entry.value ->> 1 AND earlier.year = CAST(entry.value ->> 2 AS integer)`,
    [JSON.stringify(wanted.map(({ campaignType, unitId, year }) => [campaignType, unitId, year]))],
  );
  return rows.map(toGrade);
}

/** The newest grade of each unit before a year, by the unit: where the first round of a type starts from. @param unitIds those alone */
export async function gradesBefore(
  database: Database,
  campaignType: string,
  year: number,
  unitIds?: readonly string[],
): Promise<Map<string, string>> {
  const named = unitIds === undefined ? '' : ` AND unit_id IN (SELECT entry.value ->> 0 FROM ${database.jsonRows})`;
  const rows = await database.select<{ unit_id: string; grade: string }>(
    `SELECT unit_id, grade FROM earlier_grade WHERE campaign_type = ? AND year < ?${named} ORDER BY year`,
    [campaignType, year, ...(unitIds === undefined ? [] : [idRows(unitIds)])],
  );
  return new Map(rows.map((row) => [row.unit_id, row.grade]));
}

/** How many of some units had each grade in each year before a year, oldest first. */
export async function gradesByYear(
  database: Database,
  campaignType: string,
  before: number,
  unitIds: readonly string[],
): Promise<{ readonly year: number; readonly grade: string; readonly count: number }[]> {
  const rows = await database.select<{ year: number; grade: string; count: string | number }>(
    `SELECT year, grade, COUNT(*) AS count FROM earlier_grade WHERE campaign_type = ? AND year < ?
     AND unit_id IN (SELECT entry.value ->> 0 FROM ${database.jsonRows}) GROUP BY year, grade ORDER BY year`,
    [campaignType, before, idRows(unitIds)],
  );
  return rows.map(({ year, grade, count }) => ({ year, grade, count: Number(count) }));
}

/** Every earlier grade of a unit, the newest first. */
export async function earlierGradesAbout(database: Database, unitId: string): Promise<EarlierGrade[]> {
  const rows = await database.select<GradeRow>(
    `SELECT ${columns} FROM earlier_grade earlier WHERE unit_id = ? ORDER BY year DESC, campaign_type`,
    [unitId],
  );
  return rows.map(toGrade);
}
