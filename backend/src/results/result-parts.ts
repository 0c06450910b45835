import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { CampaignsService, type Campaign, type EvaluatorGroup } from '../campaigns/index.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { DisclosedAnswers, type QuestionFigures } from '../disclosure/index.js';
import { figureOf, ranked, type Figure } from './domain/figures.js';
import { cellsIn, cellsOf, partsBy, type ResultUnit, type UnitSorting } from './domain/parts.js';
import type { ResultQuestion } from './domain/result-questions.js';
import type { Scale } from './domain/scale.js';
import { ResultCatalogue } from './result-catalogue.js';
import { ResultUnits, type UnitFilters } from './result-units.js';

/** One question of one group about some units. */
export interface QuestionQuery extends UnitFilters {
  readonly group: string;
  readonly question: string;
}

/** What a question is taken apart by. */
export type ResultSorting = UnitSorting | 'group' | 'round' | `breakdown:${string}`;

/** A question in parts; those of categories in the order of the form, of rounds with the newest first, of units by their codes. */
export interface QuestionParts {
  readonly question: ResultQuestion;
  readonly figures: readonly Figure[];
  readonly whole: Figure;
}

/** A question as it stands in one campaign. */
interface Standing {
  readonly campaign: Campaign;
  readonly group: EvaluatorGroup;
  readonly question: ResultQuestion;
  readonly scale: Scale | 'numbers';
  readonly units: readonly ResultUnit[];
  readonly shown: ReadonlyMap<string, QuestionFigures>;
}

/** Rounds that are compared at most. */
const mostRounds = 6;

const prefix = 'breakdown:';

/** Takes a question apart. */
@Injectable()
export class ResultParts {
  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(DisclosedAnswers) private readonly disclosed: DisclosedAnswers,
    @Inject(ResultCatalogue) private readonly catalogue: ResultCatalogue,
    @Inject(ResultUnits) private readonly units: ResultUnits,
  ) {}

  /** @throws {NotFoundError} for a group or question that the campaign does not have */
  async of(viewer: Viewer, campaign: Campaign, query: QuestionQuery, by: ResultSorting): Promise<QuestionParts> {
    const standing = await this.standing(viewer, campaign, query);
    const figures = await this.figures(viewer, standing, query, by);
    return { question: standing.question, figures, whole: wholeOf(standing, 'all', null) };
  }

  private async figures(
    viewer: Viewer,
    standing: Standing,
    query: QuestionQuery,
    by: ResultSorting,
  ): Promise<readonly Figure[]> {
    if (isBreakdown(by)) return this.categories(standing, by.slice(prefix.length));
    if (by === 'group') return this.groups(viewer, standing, query);
    if (by === 'round') return this.rounds(viewer, standing, query);
    const { units, shown, scale } = standing;
    const figures = partsBy(by, units, viewer).map((part) =>
      figureOf(part, cellsOf(shown, part.units), part.units.length, scale),
    );
    return by === 'all' ? figures : ranked(figures);
  }

  private async standing(viewer: Viewer, campaign: Campaign, query: QuestionQuery): Promise<Standing> {
    const group = this.catalogue.group(campaign, query.group);
    const question = await this.catalogue.question(group, query.question);
    return {
      campaign,
      group,
      question,
      scale: this.catalogue.scale(campaign, question),
      units: await this.units.find(viewer, campaign.id, query),
      shown: await this.disclosed.ofQuestion(campaign.id, group.key, question.question),
    };
  }

  /** None of a breakdown that the form does not ask for. */
  private async categories({ group, units, shown, scale }: Standing, name: string): Promise<Figure[]> {
    const asked = (await this.catalogue.questions(group, [])).find(({ breakdown }) => breakdown === name);
    return (asked?.options ?? []).map(({ code }) =>
      figureOf({ key: code, name: null }, cellsIn(shown, units, name, code), units.length, scale),
    );
  }

  /** The groups that are asked a question of the same name. */
  private async groups(viewer: Viewer, { campaign }: Standing, query: QuestionQuery): Promise<Figure[]> {
    const figures: Figure[] = [];
    for (const { key } of this.catalogue.groups(campaign)) {
      const other = await this.standing(viewer, campaign, { ...query, group: key }).catch(unlessUnknown);
      if (other) figures.push(wholeOf(other, key, null));
    }
    return figures;
  }

  /** This round and those before it, as far as the reader sees them and they ask the same. */
  private async rounds(viewer: Viewer, standing: Standing, query: QuestionQuery): Promise<Figure[]> {
    const figures: Figure[] = [];
    for (let current: Campaign | undefined = standing.campaign; current && figures.length < mostRounds;) {
      const other: Standing | undefined = await this.standing(viewer, current, query).catch(unlessUnknown);
      if (other) figures.push(wholeOf(other, current.id, current.name));
      current = await this.roundBefore(viewer, current);
    }
    return figures;
  }

  private async roundBefore(viewer: Viewer, { priorCampaignId }: Campaign): Promise<Campaign | undefined> {
    if (priorCampaignId === null) return undefined;
    return (await this.campaigns.get(viewer, priorCampaignId).catch(unlessUnknown))?.campaign;
  }
}

const isBreakdown = (by: ResultSorting): by is `breakdown:${string}` => by.startsWith(prefix);

const wholeOf = ({ units, shown, scale }: Standing, key: string, name: string | null): Figure =>
  figureOf({ key, name }, cellsOf(shown, units), units.length, scale);

function unlessUnknown(error: unknown): undefined {
  if (!(error instanceof NotFoundError)) throw error;
}
