import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { countedBallots, findCollectors } from '../ballots/index.js';
import {
  byDoor,
  CampaignsService,
  findSubjects,
  formsOfGroup,
  type Campaign,
  type CampaignSubject,
} from '../campaigns/index.js';
import { ConflictError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { DisclosedAnswers, DisclosedCounts } from '../disclosure/index.js';
import { FormsService, ownRowTitle } from '../forms/index.js';
import { findEnteredFor, handedInAnswers, SheetDeadlines } from '../sheets/index.js';
import { columnsOf, type AnswerColumn, type OwnRow } from './domain/answer-columns.js';

/** One ballot or sheet: about whom, and what was answered. */
export interface AnswerRow {
  readonly unit: { readonly code: string; readonly name: string; readonly type: string; readonly parentName: string };
  /** Of a sheet: who handed it in, when, its points, and how many days too late. */
  readonly rater: {
    readonly name: string;
    readonly at: string;
    readonly total: string;
    readonly daysLate: number | null;
    /** Who has typed it in from the paper of its unit; null = the unit itself. */
    readonly enteredBy: string | null;
  } | null;
  readonly answers: Readonly<Record<string, unknown>>;
}

export interface AnswerTable {
  readonly campaign: Campaign;
  readonly kind: 'ballot' | 'sheet';
  readonly columns: readonly AnswerColumn[];
  /** How many rows there will be. */
  readonly total: number;
  /** Doors of which nothing is told. */
  readonly withheld: number;
  readonly rows: () => AsyncGenerator<AnswerRow>;
}

/** The answers of a group, one row for each ballot or sheet. */
@Injectable()
export class AnswerRows {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(DisclosedAnswers) private readonly answers: DisclosedAnswers,
    @Inject(DisclosedCounts) private readonly disclosed: DisclosedCounts,
    @Inject(SheetDeadlines) private readonly deadlines: SheetDeadlines,
  ) {}

  /**
   * Sheets with the names of those who handed them in. Ballots only of doors of which the newest result tells all that was counted, in the order of their random ids, and
   * without words, categories or days.
   * @throws {ValidationFailedError} 422 for a group that the campaign does not have; {@link ConflictError} 409 answers-withheld when nothing can be told
   */
  async of(viewer: Viewer, campaignId: string, groupKey: string): Promise<AnswerTable> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const group = campaign.groups.find(({ key }) => key === groupKey);
    if (!group) throw new ValidationFailedError([{ pointer: '#/group', code: 'not-a-choice' }]);
    const { kind } = group;
    const versions = await Promise.all(
      formsOfGroup(group).map(async ({ formVersionId }) => (await this.forms.compiledForm(formVersionId)).questions),
    );
    const isBallot = kind === 'ballot';
    const { keys, ...rows } = isBallot
      ? { keys: await this.answers.questionsOf(campaignId, groupKey), ...(await this.ballots(campaign, groupKey)) }
      : await this.sheets(campaign, groupKey);
    const columns = columnsOf(versions, {
      withTexts: !isBallot,
      withCategories: !isBallot,
      ownRows: (question) => ownRowsOf(question, keys),
    });
    if (rows.total === 0) throw new ConflictError('answers-withheld');
    return { campaign, kind, columns, ...rows };
  }

  private async ballots(
    campaign: Campaign,
    groupKey: string,
  ): Promise<Pick<AnswerTable, 'total' | 'withheld' | 'rows'>> {
    const { manager } = this.database.dataSource;
    const group = campaign.groups.find(({ key }) => key === groupKey);
    const shownAt = await this.disclosed.of(campaign.id);
    const all = (await findCollectors(manager, campaign.id)).filter((collector) => collector.groupKey === groupKey);
    const told = all.filter(({ unitId, counted }) => counted > 0 && shownAt(unitId, groupKey) === counted);
    const behind = group ? byDoor(await findSubjects(manager, campaign.id), group) : new Map<string, never>();
    const { database } = this;
    return {
      total: told.reduce((sum, { counted }) => sum + counted, 0),
      withheld: all.filter(({ counted }) => counted > 0).length - told.length,
      rows: async function* () {
        for (const { id, unitId } of told) {
          const [subject] = behind.get(unitId) ?? [];
          if (!subject) continue;
          const unit = unitOf(subject);
          for await (const ballots of countedBallots(database, id))
            for (const { answers } of ballots)
              yield { unit, rater: null, answers: JSON.parse(answers) as Record<string, unknown> };
        }
      },
    };
  }

  private async sheets(
    campaign: Campaign,
    groupKey: string,
  ): Promise<Pick<AnswerTable, 'total' | 'withheld' | 'rows'> & { readonly keys: Iterable<string> }> {
    const subjects = new Map(
      (await findSubjects(this.database.dataSource.manager, campaign.id)).map((subject) => [subject.unitId, subject]),
    );
    const { database, deadlines } = this;
    let total = 0;
    const keys = new Set<string>();
    for await (const slice of handedInAnswers(database, campaign.id, groupKey)) {
      total += slice.length;
      for (const { answers } of slice) for (const key of rowKeys(answers)) keys.add(key);
    }
    return {
      keys,
      total,
      withheld: 0,
      rows: async function* () {
        for await (const slice of handedInAnswers(database, campaign.id, groupKey)) {
          const dated = slice.map(({ sheetId, submittedAt }) => ({ id: sheetId, groupKey, submittedAt }));
          const entered = await findEnteredFor(database, dated);
          const late = await deadlines.lateOf(campaign, dated);
          for (const { sheetId, unitId, raterName, submittedAt, total: points, answers } of slice) {
            const subject = subjects.get(unitId);
            if (!subject) continue;
            yield {
              unit: unitOf(subject),
              rater: {
                enteredBy: entered.get(sheetId)?.enteredBy ?? null,
                name: raterName,
                at: submittedAt,
                total: points,
                daysLate: late.get(sheetId)?.days ?? null,
              },
              answers,
            };
          }
        }
      },
    };
  }
}

/** `<question>/<row>` of answers by rows. */
const rowKeys = (answers: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(answers).flatMap(([question, answer]) =>
    typeof answer === 'object' && answer !== null && !Array.isArray(answer)
      ? Object.keys(answer).map((row) => `${question}/${row}`)
      : [],
  );

/** The rows that were answered of a question, in the order of their names. */
const ownRowsOf = (question: string, keys: Iterable<string>): OwnRow[] =>
  [...keys]
    .filter((key) => key.startsWith(`${question}/`))
    .map((key) => key.slice(question.length + 1))
    .sort()
    .map((value) => ({ value, title: ownRowTitle(value) }));

const unitOf = ({ unitCode, unitName, unitType, parentName }: CampaignSubject): AnswerRow['unit'] => ({
  code: unitCode,
  name: unitName,
  type: unitType,
  parentName,
});
