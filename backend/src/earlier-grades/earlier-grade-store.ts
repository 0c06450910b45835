import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { insertInBulk } from '../database/insert-in-bulk.js';
import { EarlierGrade } from './earlier-grade.entity.js';
import { earlierGradesOf } from './earlier-grade.lookup.js';

/** What storing grades would do, or has done. */
export interface GradeChanges {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Stores grades of earlier years; what is stored of the same unit and year is replaced. */
@Injectable()
export class EarlierGradeStore {
  constructor(@Inject(Database) private readonly database: Database) {}

  async compare(rows: readonly EarlierGrade[]): Promise<GradeChanges> {
    const stored = await earlierGradesOf(this.database, rows);
    const known = new Map(stored.map((row) => [keyOf(row), row]));
    const counts = { created: 0, updated: 0, unchanged: 0 };
    for (const row of rows) {
      const before = known.get(keyOf(row));
      if (!before) counts.created++;
      else if (before.grade === row.grade && before.score === row.score) counts.unchanged++;
      else counts.updated++;
    }
    return counts;
  }

  /** @param rows of one campaign type, each unit and year once */
  async replace(tx: EntityManager, campaignType: string, rows: readonly EarlierGrade[]): Promise<void> {
    await this.database.takeTurns(tx, `earlier-grades/${campaignType}`);
    await this.database.execute(
      tx,
      `DELETE FROM earlier_grade WHERE campaign_type = ? AND EXISTS (SELECT 1 FROM ${this.database.jsonRows}
       WHERE entry.value ->> 0 = earlier_grade.unit_id AND CAST(entry.value ->> 1 AS integer) = earlier_grade.year)`,
      [campaignType, JSON.stringify(rows.map(({ unitId, year }) => [unitId, year]))],
    );
    await insertInBulk(this.database, tx, EarlierGrade, rows);
  }
}

const keyOf = ({ unitId, year }: EarlierGrade): string => `${unitId}/${year}`;
