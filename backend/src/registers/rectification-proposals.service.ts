import { localized } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CampaignsService, CampaignWords, type Campaign } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import { Database, insertRows } from '../database/database.js';
import { message, type Language } from '../documents/index.js';
import { FormsService } from '../forms/index.js';
import { GradingService, LedgerNames, OutcomeTable, saidReasons } from '../grading/index.js';
import { findUnits, type OrgUnit } from '../organisations/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { proposalsOf, proposalsOfRecords, type Proposal } from './domain/rectification-proposals.js';
import { firstState } from './domain/record-course.js';
import { derivedOf, keepValues, noteEvent } from './record-writing.js';
import { RecordedProblems } from './recorded-problems.js';
import { RegisterDefinitions } from './register-definitions.service.js';
import { RegisterRecord } from './register-record.entity.js';

/** The register that grading runs propose records of. */
const register = 'rectifications';
/** Records written at once; each slice fits between two ballots. */
const slice = 50;

export interface ProposalInContext {
  readonly proposal: Proposal;
  readonly unit: OrgUnit;
  /** The record that was made of it. */
  readonly recordId: string | null;
}

/** What a grading run proposes to put right, and records of rectification made of that (S5.9, I11). */
@Injectable()
export class RectificationProposals {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignWords) private readonly words: CampaignWords,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
    @Inject(LedgerNames) private readonly names: LedgerNames,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions,
    @Inject(RecordedProblems) private readonly recorded: RecordedProblems,
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
    const { register: version, form } = await this.definitions.open(register);
    const state = firstState(version.definition.course);
    const compiled = await this.forms.compiledForm(form.id);
    const knows = (grade: string | null): grade is string => {
      const checked = compiled.validate({ grade });
      return grade !== null && (checked.ok || checked.errors.every(({ pointer }) => pointer !== '#/answers/grade'));
    };
    const now = this.clock.timestamp();
    const records = (await this.all(viewer, campaign, 'zh-CN'))
      .filter(({ recordId }) => recordId === null)
      .map(({ proposal: { unitId, origin, problem, grade, source } }): RegisterRecord => {
        const answers = { problem, source, ...(knows(grade) ? { grade } : {}) };
        return {
          id: newId(),
          code: register,
          versionId: version.id,
          unitId,
          otherUnitId: null,
          personId: null,
          period: null,
          state,
          ended: false,
          ...derivedOf(version.definition, answers),
          origin,
          answers,
          movedBy: viewer.accountId,
          revision: 1,
          madeAt: now,
          changedAt: now,
        };
      });
    for (let at = 0; at < records.length; at += slice)
      await this.database.write(async (tx) => {
        // Of two who press at once, one makes the record.
        await this.database.takeTurns(tx, `proposals ${campaign.id}`);
        for (const record of records.slice(at, at + slice)) {
          const { code, unitId, origin } = record;
          if (await tx.existsBy(RegisterRecord, { code, unitId: unitId ?? '', origin: origin ?? '' })) continue;
          await insertRows(tx, RegisterRecord, record);
          await keepValues(tx, record);
          await noteEvent(this.database, now, tx, viewer, record, { kind: 'made', toState: state });
        }
      });
    await this.database.write((tx) =>
      this.audit.record(tx, viewer, {
        action: 'register.proposed',
        subject: campaign.name,
        detail: { register, records: records.length },
      }),
    );
    return records.length;
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
      const reasons = outcome.reasons.map(({ code, params }, at) => ({
        key: [code, ...Object.values(params).map((value) => JSON.stringify(value))].join(' '),
        text: texts[at] ?? code,
      }));
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
    return this.inContext([...proposalsOf(campaign.id, graded, lowest ?? null), ...proposalsOfRecords(recorded)]);
  }

  private async inContext(proposals: readonly Proposal[]): Promise<ProposalInContext[]> {
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
      return unit ? [{ proposal, unit, recordId: records.get(`${proposal.unitId} ${proposal.origin}`) ?? null }] : [];
    });
  }
}
