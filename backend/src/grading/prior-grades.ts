import { Inject, Injectable } from '@nestjs/common';
import type { Campaign } from '../campaigns/index.js';
import { gradesBefore } from '../earlier-grades/index.js';
import { Database } from '../database/database.js';
import { StandingRuns } from './standing-runs.js';

/** The grades from which the changes of a round are counted (I15), by the unit. */
@Injectable()
export class PriorGrades {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StandingRuns) private readonly runs: StandingRuns,
  ) {}

  /** Those of the round before; of a first round those of the years before its reference day. @param unitIds those alone */
  async of(
    { campaignType, priorCampaignId, asOf }: Pick<Campaign, 'campaignType' | 'priorCampaignId' | 'asOf'>,
    unitIds?: readonly string[],
  ): Promise<Map<string, string>> {
    if (priorCampaignId === null) return gradesBefore(this.database, campaignType, Number(asOf.slice(0, 4)), unitIds);
    const run = await this.runs.of(priorCampaignId);
    if (run === null) return new Map();
    const named =
      unitIds === undefined ? '' : ` AND unit_id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`;
    const rows = await this.database.select<{ unit_id: string; grade: string }>(
      `SELECT unit_id, grade FROM outcome WHERE run_id = ? AND grade IS NOT NULL${named}`,
      [run, ...(unitIds === undefined ? [] : [JSON.stringify(unitIds.map((id) => [id]))])],
    );
    return new Map(rows.map((row) => [row.unit_id, row.grade]));
  }
}
