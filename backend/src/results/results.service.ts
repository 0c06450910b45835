import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { CampaignsService } from '../campaigns/index.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { DisclosedAnswers, type AnswerTotals } from '../disclosure/index.js';
import { GradingService, OutcomeTable } from '../grading/index.js';
import { crossTable, figureOf, inOrder, measureOf, type CrossTable, type Figure } from './domain/figures.js';
import { superiorFor, superiorOf, superiorsWithin } from './domain/parts.js';
import type { ResultQuestion } from './domain/result-questions.js';
import { ResultCatalogue } from './result-catalogue.js';
import { ResultParts, type QuestionQuery, type ResultSorting } from './result-parts.js';
import { ResultUnits, type UnitFilters } from './result-units.js';

export interface ResultOverview {
  /** Number of the run whose answers are told; null before the first result. */
  readonly run: number | null;
  /** Whether the run tells of any answers; one of a release that counted none by question does not. */
  readonly told: boolean;
  readonly groups: readonly {
    readonly key: string;
    readonly questions: readonly ResultQuestion[];
    /** Units of which more than half of the ballots came on paper. */
    readonly mostlyOnPaper: number;
  }[];
  readonly superiors: readonly { readonly id: string; readonly name: string }[];
  readonly unitTypes: readonly string[];
}

/** Ballots by day, of those that are told by day. */
export interface ResultDays {
  readonly items: readonly { readonly day: string; readonly ballots: number }[];
  /** Ballots whose day is withheld. */
  readonly withheld: number;
}

/** Figures are put in order by these, or stand as they come. */
export const figureOrders = ['order', 'index', 'rate', 'mean', 'answered'] as const;
type FigureOrder = (typeof figureOrders)[number];

const numeric = (text: string | null): number | null => (text === null ? null : Number(text));
const values: Readonly<Record<Exclude<FigureOrder, 'order'>, (figure: Figure) => number | null>> = {
  index: measureOf,
  rate: ({ rate }) => numeric(rate),
  mean: ({ mean }) => numeric(mean),
  answered: ({ answered }) => answered,
};

/** What the newest run shows of the answers, added up; no ballot is looked at, and no count that is not shown (decision 38). */
@Injectable()
export class ResultsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
    @Inject(DisclosedAnswers) private readonly disclosed: DisclosedAnswers,
    @Inject(ResultCatalogue) private readonly catalogue: ResultCatalogue,
    @Inject(ResultParts) private readonly parts: ResultParts,
    @Inject(ResultUnits) private readonly units: ResultUnits,
  ) {}

  async overview(viewer: Viewer, campaignId: string): Promise<ResultOverview> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const run = await this.grading.current(campaignId);
    const units = await this.units.find(viewer, campaignId);
    const onPaper = run ? await this.outcomes.mostlyOnPaper(run) : new Map<string, readonly string[]>();
    const reached = new Set(units.map(({ unitId }) => unitId));
    const groups = [];
    let told = false;
    for (const group of this.catalogue.groups(campaign)) {
      const known = await this.disclosed.questionsOf(campaignId, group.key);
      told ||= known.length > 0;
      const mostlyOnPaper = (onPaper.get(group.key) ?? []).filter((unitId) => reached.has(unitId)).length;
      groups.push({ key: group.key, questions: await this.catalogue.questions(group, known), mostlyOnPaper });
    }
    const superiors = new Map(
      units
        .map((unit) => ({ id: superiorOf(unit), ...superiorFor(unit, viewer) }))
        .flatMap(({ id, key, name }) => (id === key ? [[id, name] as const] : [])),
    );
    return {
      run: run?.number ?? null,
      told,
      groups,
      superiors: [...superiors].map(([id, name]) => ({ id, name })),
      unitTypes: [...new Set(units.map(({ unitType }) => unitType))].sort(),
    };
  }

  /** Every question of a group, the lowest first: where people are least satisfied. */
  async items(viewer: Viewer, campaignId: string, query: UnitFilters & { readonly group: string }): Promise<Figure[]> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const group = this.catalogue.group(campaign, query.group);
    return this.database.atLength(async () => {
      const units = await this.units.find(viewer, campaignId, query);
      const reached = new Set(units.map(({ unitId }) => unitId));
      const shown = new Map<string, AnswerTotals[]>();
      for (const totals of await this.disclosed.totals(campaignId, group.key)) {
        if (!reached.has(totals.unitId)) continue;
        const list = shown.get(totals.question);
        if (list) list.push(totals);
        else shown.set(totals.question, [totals]);
      }
      const figures = (await this.catalogue.questions(group, shown.keys())).map((question) =>
        figureOf(
          { key: question.question, name: null },
          shown.get(question.question) ?? [],
          units.length,
          this.catalogue.scale(campaign, question),
        ),
      );
      return inOrder(figures, measureOf, 'ASC');
    });
  }

  /** One question in parts, and the whole of it. */
  async distribution(
    viewer: Viewer,
    campaignId: string,
    query: QuestionQuery & PageRequest & { readonly by: ResultSorting },
  ): Promise<Page<Figure> & { readonly whole: Figure }> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const window = pageWindow(query, 'order');
    const { figures, whole } = await this.database.atLength(() => this.parts.of(viewer, campaign, query, query.by));
    const { direction } = window.sort;
    const field = window.sort.field as FigureOrder;
    const sorted = field === 'order' ? figures : inOrder(figures, values[field], direction);
    return { ...pageWithin(window, sorted), whole };
  }

  /** A question against the categories of a breakdown. */
  async cross(
    viewer: Viewer,
    campaignId: string,
    query: QuestionQuery & { readonly breakdown: string },
  ): Promise<CrossTable> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const { figures } = await this.parts.of(viewer, campaign, query, `breakdown:${query.breakdown}`);
    return crossTable(figures);
  }

  /** Days are told by superior, all of whose units the reader must reach. */
  async days(
    viewer: Viewer,
    campaignId: string,
    query: Pick<UnitFilters, 'under'> & { readonly group: string },
  ): Promise<ResultDays> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const group = this.catalogue.group(campaign, query.group);
    const superiors = superiorsWithin(
      await this.units.find(viewer, campaignId, { under: query.under }),
      await this.units.find({ scopePath: '/' }, campaignId),
    );
    const days = new Map<string, number>();
    for (const { groupKey, unitId, day, ballots } of await this.disclosed.days(campaignId))
      if (groupKey === group.key && superiors.has(unitId)) days.set(day, (days.get(day) ?? 0) + ballots);
    const withheld = days.get('') ?? 0;
    days.delete('');
    return {
      items: [...days].map(([day, ballots]) => ({ day, ballots })).sort((a, b) => (a.day < b.day ? -1 : 1)),
      withheld,
    };
  }
}
