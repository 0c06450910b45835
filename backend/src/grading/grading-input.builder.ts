import type { GradingInput } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { CampaignSubject, doorUnitOf, isGraded, rosterOf, type Campaign } from '../campaigns/index.js';
import { readStored } from '../database/damaged-value.js';
import { Database } from '../database/database.js';
import { Fact } from '../registers/index.js';
import { assembleInput } from './domain/assemble-input.js';
import { chosenAmongTied } from './domain/chosen-among-tied.js';
import { GradingRun } from './grading-run.entity.js';
import { Outcome } from './outcome.entity.js';
import { TieDecision } from './tie-decision.entity.js';

interface SheetRow {
  readonly unit_id: string;
  readonly group_key: string;
  readonly total: string;
  readonly rater_unit_id: string | null;
  readonly sheet_values: string | null;
}

interface TallyRow {
  readonly unit_id: string;
  readonly group_key: string;
  readonly question_role: string;
  readonly option_code: string;
  readonly count: string | number;
}

interface IssuedRow {
  readonly unit_id: string;
  readonly group_key: string;
  readonly count: string | number;
}

/** Cards issued about each unit; those of a ballot that rates many units count for each of them. */
function issuedFor({ groups }: Campaign, subjects: readonly CampaignSubject[], rows: readonly IssuedRow[]): { unitId: string; groupKey: string; count: number }[] {
  const atDoor = new Map(rows.map((row) => [`${row.unit_id} ${row.group_key}`, Number(row.count)]));
  return subjects.flatMap((subject) =>
    groups.flatMap((group) => {
      const count = atDoor.get(`${doorUnitOf(subject, group)} ${group.key}`);
      return count === undefined ? [] : [{ unitId: subject.unitId, groupKey: group.key, count }];
    }),
  );
}

/** Gathers everything that a grade is a function of (I1), from committed data. */
@Injectable()
export class GradingInputBuilder {
  constructor(@Inject(Database) private readonly database: Database) {}

  async build(campaign: Campaign): Promise<GradingInput> {
    const { id } = campaign;
    const subjects = await this.database.reader(CampaignSubject).find({ where: { campaignId: id }, order: { unitId: 'ASC' } });
    const sheets = await this.database.select<SheetRow>('SELECT unit_id, group_key, total, rater_unit_id, sheet_values FROM sheet WHERE campaign_id = ? AND total IS NOT NULL', [id]);
    const opinions = new Set(campaign.groups.filter((group) => !isGraded(group)).map(({ key }) => key));
    const tallies = (
      await this.database.select<TallyRow>('SELECT unit_id, group_key, question_role, option_code, count FROM tally WHERE campaign_id = ?', [id])
    ).filter((row) => !opinions.has(row.group_key));
    const issued = await this.database.select<IssuedRow>(
      `SELECT collector.unit_id, collector.group_key, COUNT(*) AS count FROM card
       JOIN collector ON collector.id = card.collector_id JOIN card_batch batch ON batch.id = card.batch_id
       LEFT JOIN card_use ON card_use.card_hash = card.hash
       WHERE collector.campaign_id = ? AND (batch.voided = FALSE OR card_use.card_hash IS NOT NULL) GROUP BY collector.unit_id, collector.group_key`,
      [id],
    );
    const facts = await this.database.reader(Fact).findBy({ campaignId: id, state: 'verified' });
    return assembleInput({
      campaign,
      subjects: subjects.map((subject) => ({ ...subject, rosters: Object.fromEntries(campaign.groups.map((group) => [group.key, rosterOf(subject, group)])) })),
      tieDecisions: await this.tieDecisions(id),
      sheets: sheets.map((row) => ({
        unitId: row.unit_id,
        groupKey: row.group_key,
        total: row.total,
        raterUnitId: row.rater_unit_id,
        values: row.sheet_values === null ? null : readStored<Record<string, unknown>>(row.sheet_values, 'sheet', `${row.unit_id}/${row.group_key}`),
      })),
      tallies: tallies.map((row) => ({
        unitId: row.unit_id,
        groupKey: row.group_key,
        questionRole: row.question_role,
        optionCode: row.option_code,
        count: Number(row.count),
      })),
      issued: issuedFor(campaign, subjects, issued),
      facts,
      priorGrades: await this.priorGrades(campaign),
    });
  }

  /** The later decision about a unit replaces the earlier one. */
  private async tieDecisions(campaignId: string): Promise<string[]> {
    const decisions = await this.database.reader(TieDecision).find({ where: { campaignId }, order: { at: 'ASC', id: 'ASC' } });
    return chosenAmongTied(decisions);
  }

  private async priorGrades(campaign: Campaign): Promise<Map<string, string>> {
    if (campaign.priorCampaignId === null) return new Map();
    const run = await this.database
      .reader(GradingRun)
      .findOne({ where: { campaignId: campaign.priorCampaignId, state: 'succeeded' }, order: { number: 'DESC' } });
    const outcomes = run ? await this.database.reader(Outcome).findBy({ runId: run.id }) : [];
    return new Map(outcomes.flatMap(({ unitId, grade }) => (grade === null ? [] : [[unitId, grade] as const])));
  }
}
