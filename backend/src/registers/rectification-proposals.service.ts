import { localized } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { CampaignsService, CampaignWords, type Campaign } from '../campaigns/index.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { message, type Language } from '../documents/index.js';
import {
  actionGroupOf,
  ActionGroups,
  GradingService,
  LedgerNames,
  OutcomeTable,
  saidReasons,
  type ActionGroup,
  type GradesByAction,
} from '../grading/index.js';
import { findUnits, type OrgUnit } from '../organisations/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { proposalsOf, proposalsOfRecords, reasonKey, type Proposal } from './domain/rectification-proposals.js';
import { recordQuestions, type QuestionChoice } from './domain/record-questions.js';
import { ProposedRecords } from './proposed-records.js';
import { RecordedProblems } from './recorded-problems.js';
import { RegisterDefinitions } from './register-definitions.service.js';
import { RegisterRecord } from './register-record.entity.js';

/** The register that grading runs propose records of. */
const register = 'rectifications';

export interface ProposalInContext {
  readonly proposal: Proposal;
  readonly unit: OrgUnit;
  /** What is done about its unit by the grade that proposes it; null without one (S5.11). */
  readonly actionGroup: ActionGroup | null;
  /** The record that was made of it. */
  readonly recordId: string | null;
}

/** What a grading run proposes to put right, and records of rectification made of that (S5.9, I11). */
@Injectable()
export class RectificationProposals {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignWords) private readonly words: CampaignWords,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
    @Inject(LedgerNames) private readonly names: LedgerNames,
    @Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions,
    @Inject(RecordedProblems) private readonly recorded: RecordedProblems,
    @Inject(ProposedRecords) private readonly proposed: ProposedRecords,
    @Inject(ActionGroups) private readonly actionGroups: ActionGroups,
  ) {}

  /** Proposals of the newest run, those without a record first. */
  async list(
    viewer: Viewer,
    campaignId: string,
    query: PageRequest,
    language: Language,
  ): Promise<Page<ProposalInContext>> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const all = await this.all(viewer, campaign, language);
    const open = all.filter(({ recordId }) => recordId === null);
    return pageWithin(pageWindow(query, 'unit'), [...open, ...all.filter((one) => !open.includes(one))]);
  }

  /**
   * Makes a record of each proposal that has none yet; the units plan them.
   * @returns how many were made
   */
  async takeUp(viewer: Viewer, campaignId: string): Promise<number> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const { form } = await this.definitions.open(register);
    const grades = this.plugins.find(campaign.campaignType)?.grades ?? [];
    const questions = recordQuestions(form.definition);
    const offered = (question: string, answer: string | null): QuestionChoice[] =>
      questions.find(({ name }) => name === question)?.choices.filter(({ value }) => value === answer) ?? [];
    // The form asks for grades by their names: a survey has a grade of the same code that is called otherwise, and is not filed (I12).
    const knows = (grade: string | null): grade is string =>
      offered('grade', grade).some(({ words }) =>
        grades.some(({ code, title }) => code === grade && title['zh-CN'] === words['zh-CN']),
      );
    const proposed = (await this.all(viewer, campaign, 'zh-CN'))
      .filter(({ recordId }) => recordId === null)
      .map(({ proposal: { unitId, origin, problem, grade, source }, actionGroup }) => ({
        unitId,
        period: null,
        origin,
        answers: {
          problem,
          source,
          ...(knows(grade) ? { grade } : {}),
          // Older versions of the form, and those of an office, do not ask for all of it.
          ...(offered('action-group', actionGroup).length > 0 ? { 'action-group': actionGroup } : {}),
        },
      }));
    return this.proposed.begin(viewer, register, campaign, proposed);
  }

  private async all(viewer: Viewer, campaign: Campaign, language: Language): Promise<ProposalInContext[]> {
    const run = await this.grading.current(campaign.id);
    const installed = this.plugins.find(campaign.campaignType);
    if (!run || !installed) return [];
    const type = { ...installed, messages: await this.words.messages(campaign) };
    const words = { type, language, names: await this.names.of(viewer, campaign, run) };
    const graded = [];
    for await (const { subject, outcome } of await this.outcomes.all(viewer, run, {})) {
      const texts = saidReasons(words, 'reason', outcome.reasons);
      const reasons = outcome.reasons.map((reason, at) => ({ key: reasonKey(reason), text: texts[at] ?? reason.code }));
      graded.push({ unitId: subject.unitId, grade: outcome.grade, reasons });
    }
    const last = type.grades.at(-1);
    const lowest = last && {
      grade: last.code,
      problem: message(language, 'proposal.lowest-grade', { grade: localized(last.title, language) }),
    };
    const recorded = await this.recorded.of(
      graded.map(({ unitId }) => unitId),
      campaign.asOf,
      language,
    );
    // What residents alone were asked, they complain of.
    const source = campaign.groups.every(({ kind }) => kind === 'ballot') ? 'mass' : 'grading';
    return this.inContext(
      [...proposalsOf(campaign.id, graded, lowest ?? null, source), ...proposalsOfRecords(recorded)],
      await this.actionGroups.of(campaign),
    );
  }

  private async inContext(proposals: readonly Proposal[], groups: GradesByAction): Promise<ProposalInContext[]> {
    const { manager } = this.database.dataSource;
    const unitIds = [...new Set(proposals.map(({ unitId }) => unitId))];
    const units = new Map((await findUnits(manager, unitIds)).map((unit) => [unit.id, unit]));
    const made = await this.database
      .reader(RegisterRecord)
      .createQueryBuilder('record')
      .select(['record.id', 'record.unitId', 'record.origin'])
      .where('record.code = :register AND record.origin IS NOT NULL', { register })
      .getMany();
    const records = new Map(made.map(({ id, unitId, origin }) => [`${unitId} ${origin}`, id]));
    return proposals.flatMap((proposal) => {
      const unit = units.get(proposal.unitId);
      if (!unit) return [];
      const recordId = records.get(`${proposal.unitId} ${proposal.origin}`) ?? null;
      return [{ proposal, unit, actionGroup: actionGroupOf(groups, proposal.grade), recordId }];
    });
  }
}
