import { localized } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { aboutWhom, CampaignsService, CampaignWords, type Campaign } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import type { Language } from '../documents/index.js';
import {
  actionGroupOf,
  ActionGroups,
  GradingService,
  LedgerNames,
  LedgerService,
  type GradingRun,
} from '../grading/index.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import { NoticesService } from '../publication/index.js';
import { findRectifiedProblems } from '../registers/index.js';
import { RemarkCountsService, RemarkTopics } from '../remarks/index.js';
import { ResultsService } from '../results/index.js';
import { isWithheld, type ReportFigures, type ReportProblem } from './domain/report-figures.js';
import type { ReportOrder } from './report-order.js';
import { toReportQuestion } from './report-questions.js';
import { toReportRow } from './report-rows.js';
import { NothingToReportError, ReportWithheldError } from './reports.errors.js';

type Scope = Pick<ReportOrder, 'under' | 'unitId'>;
type OnRow = (done: number) => Promise<void>;

interface Standing {
  readonly campaign: Campaign;
  readonly manageable: boolean;
  readonly run: GradingRun;
  readonly type: CampaignType;
}

/** What a report tells: what the pages of whoever asks for it show, and no more. */
@Injectable()
export class ReportFiguresService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignWords) private readonly words: CampaignWords,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(LedgerService) private readonly ledger: LedgerService,
    @Inject(LedgerNames) private readonly names: LedgerNames,
    @Inject(ActionGroups) private readonly actionGroups: ActionGroups,
    @Inject(ResultsService) private readonly results: ResultsService,
    @Inject(RemarkCountsService) private readonly remarks: RemarkCountsService,
    @Inject(RemarkTopics) private readonly topics: RemarkTopics,
    @Inject(NoticesService) private readonly notices: NoticesService,
  ) {}

  /**
   * Whether there is anything to tell, before a job begins.
   * @throws NotFoundError beyond the caller's reach; {@link NothingToReportError} and {@link ReportWithheldError} 409
   */
  async check(viewer: Viewer, campaignId: string, scope: Scope): Promise<Campaign> {
    const standing = await this.standing(viewer, campaignId);
    if (scope.under !== undefined) await this.superiorName(viewer, campaignId, scope.under);
    // Units of a whole campaign are gone through by the job.
    if (scope.unitId !== undefined || scope.under !== undefined) await this.rows(viewer, standing, scope, 'zh-CN');
    return standing.campaign;
  }

  /** How many units there will be at most. @throws as {@link check} */
  async size(viewer: Viewer, campaignId: string, { unitId }: Scope): Promise<number> {
    const { run } = await this.standing(viewer, campaignId);
    return unitId === undefined ? run.progressTotal : 1;
  }

  /** @param onRow is told how many units are read @throws as {@link check} */
  async of(viewer: Viewer, campaignId: string, scope: Scope, language: Language, onRow: OnRow): Promise<ReportFigures> {
    const standing = await this.standing(viewer, campaignId);
    const figures = await this.collect(viewer, standing, scope, language, onRow);
    // Everything is told as of one run.
    const now = await this.grading.current(campaignId);
    return now?.id === standing.run.id ? figures : this.of(viewer, campaignId, scope, language, onRow);
  }

  private async collect(
    viewer: Viewer,
    standing: Standing,
    scope: Scope,
    language: Language,
    onRow: OnRow,
  ): Promise<ReportFigures> {
    const { campaign, run, type } = standing;
    const { manager } = this.database.dataSource;
    const rows = await this.rows(viewer, standing, scope, language, onRow);
    const [only] = rows;
    const summary =
      scope.unitId === undefined
        ? await this.ledger.read(viewer, campaign.id, { page: 1, pageSize: 1, under: scope.under })
        : { counts: only?.grade ? { [only.grade]: 1 } : {}, ungraded: only?.grade ? 0 : 1 };
    const groups = type.groups.filter(({ kind }) => kind === 'ballot');
    const actions = await this.actionGroups.of(campaign);
    const notice = await this.notices.ofRun(run.id);
    return {
      campaign: { name: campaign.name, type: localized(type.title, language), asOf: campaign.asOf },
      about: await aboutWhom(manager, campaign.id),
      scope: scope.unitId !== undefined ? 'unit' : scope.under !== undefined ? 'superior' : 'campaign',
      scopeName:
        scope.unitId !== undefined
          ? (only?.name ?? null)
          : scope.under !== undefined
            ? await this.superiorName(viewer, campaign.id, scope.under)
            : null,
      run: {
        number: run.number,
        digest: run.outcomeHash ?? '',
        day: this.clock.calendar.dayOf(new Date(run.finishedAt ?? run.startedAt)),
        floor: campaign.disclosureFloor,
      },
      grades: type.grades.map(({ code, title }) => ({
        code,
        title: localized(title, language),
        action: actionGroupOf(actions, code),
      })),
      counts: summary.counts,
      ungraded: summary.ungraded,
      rows,
      groups: groups.map(({ key, title }) => ({ key, title: localized(title, language) })),
      questions: await this.questions(viewer, standing, scope, language),
      remarks: await this.remarkCounts(viewer, campaign.id, scope, language),
      problems: await this.problems(campaign.id, new Map(rows.map(({ unitId, name }) => [unitId, name])), language),
      distinctions: (type.distinctions ?? []).map(({ flag, title }) => ({ flag, title: localized(title, language) })),
      noticed: rows.filter(({ unitId }) => notice?.unitIds.includes(unitId)).map(({ name }) => name),
    };
  }

  private async standing(viewer: Viewer, campaignId: string): Promise<Standing> {
    const { campaign, manageable } = await this.campaigns.get(viewer, campaignId);
    const installed = this.plugins.find(campaign.campaignType);
    const run = await this.grading.current(campaignId);
    if (!run || !installed) throw new NothingToReportError();
    return { campaign, manageable, run, type: { ...installed, messages: await this.words.messages(campaign) } };
  }

  private async rows(
    viewer: Viewer,
    { campaign, manageable, run, type }: Standing,
    { under, unitId }: Scope,
    language: Language,
    onRow: OnRow = () => Promise.resolve(),
  ): Promise<ReportFigures['rows']> {
    const names = await this.names.of(manageable ? { scopePath: '/' } : viewer, campaign, run);
    const words = { type, language, names };
    const rows = [];
    if (unitId !== undefined)
      rows.push(toReportRow((await this.ledger.explain(viewer, campaign.id, unitId)).row, words));
    else
      for await (const row of await this.ledger.rows(viewer, campaign, run, { under })) {
        rows.push(toReportRow(row, words));
        await onRow(rows.length);
      }
    if (rows.length === 0) throw new NothingToReportError();
    if (isWithheld(rows)) throw new ReportWithheldError();
    return rows;
  }

  private async superiorName(viewer: Viewer, campaignId: string, under: string): Promise<string> {
    const superior = (await this.results.overview(viewer, campaignId)).superiors.find(({ id }) => id === under);
    if (!superior) throw new ValidationFailedError([{ pointer: '#/under', code: 'not-a-choice' }]);
    return superior.name;
  }

  private async questions(
    viewer: Viewer,
    { campaign, type }: Standing,
    scope: Scope,
    language: Language,
  ): Promise<ReportFigures['questions']> {
    const { groups } = await this.results.overview(viewer, campaign.id);
    const all = [];
    for (const { key, questions } of groups) {
      const known = new Map(questions.map((question) => [question.question, question]));
      const figures = await this.results.items(viewer, campaign.id, { ...scope, group: key });
      const title = type.groups.find((group) => group.key === key)?.title;
      all.push({
        group: title ? localized(title, language) : key,
        items: figures.flatMap((figure) => {
          const question = known.get(figure.key);
          return question ? [toReportQuestion(question, figure, language)] : [];
        }),
      });
    }
    return all;
  }

  private async remarkCounts(
    viewer: Viewer,
    campaignId: string,
    scope: Scope,
    language: Language,
  ): Promise<ReportFigures['remarks']> {
    const { total, topics } = await this.remarks.of(viewer, campaignId, scope);
    const counted = new Map(topics.map(({ id, count }) => [id, count]));
    const titled = (await this.topics.list()).map(({ id, title }) => ({
      title: title[language] ?? title['zh-CN'],
      count: counted.get(id) ?? 0,
    }));
    return { total, topics: titled.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count) };
  }

  /** @param units names by id of those whom the report is about */
  private async problems(
    campaignId: string,
    units: ReadonlyMap<string, string>,
    language: Language,
  ): Promise<ReportProblem[]> {
    const today = this.clock.today();
    const problems = await findRectifiedProblems(this.database.dataSource.manager, campaignId);
    return problems.flatMap(({ unitId, state, ...problem }) => {
      const unit = units.get(unitId);
      if (unit === undefined) return [];
      const isOverdue = !problem.ended && problem.dueOn !== null && problem.dueOn < today;
      return [{ unitId, unit, ...problem, state: state[language] ?? state['zh-CN'] ?? '', overdue: isOverdue }];
    });
  }
}
