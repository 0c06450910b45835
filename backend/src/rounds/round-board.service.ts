import { Inject, Injectable } from '@nestjs/common';
import { gradeChange } from '@pingyi/plugin-sdk';
import { isInScope, type Viewer } from '../access/index.js';
import { CampaignRoundsService, findSubjectsInTable, type Campaign, type SubjectInTable } from '../campaigns/index.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { gradesByYear } from '../earlier-grades/index.js';
import { OutcomeTable, PriorGrades, StandingRuns, type GradeOfUnit } from '../grading/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { figuresOf, shareFigure, type RoundFigures, type ShareFigure } from './domain/round-figures.js';
import { RoundTargets, type TargetsOfRound } from './round-targets.service.js';

export interface RoundOnBoard extends TargetsOfRound {
  readonly campaign: Campaign;
  readonly isGraded: boolean;
  readonly figures: RoundFigures;
}

/** Grades of a year before the first round. */
export interface YearOnBoard {
  readonly year: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly share: ShareFigure;
}

export interface RoundBoard {
  readonly campaignType: string;
  readonly rounds: readonly RoundOnBoard[];
  readonly years: readonly YearOnBoard[];
  readonly manageable: boolean;
}

/** A unit of a round within the caller's reach, with what it had before and has now. */
export interface UnitOfRound {
  readonly subject: SubjectInTable;
  readonly prior: string | null;
  readonly grade: string | null;
  /** Ranks between both (I15); an earlier grade that was imported after the run counts, too. */
  readonly change: number | null;
}

/** The board of a chain of rounds: shares, who rose, and how many are missing (晋位升级). */
@Injectable()
export class RoundBoards {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignRoundsService) private readonly rounds: CampaignRoundsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
    @Inject(PriorGrades) private readonly priorGrades: PriorGrades,
    @Inject(StandingRuns) private readonly runs: StandingRuns,
    @Inject(RoundTargets) private readonly targets: RoundTargets,
  ) {}

  /** Of the units within the caller's reach. @throws {NotFoundError} for a campaign beyond it, or whose type is not at hand */
  async of(viewer: Viewer, id: string): Promise<RoundBoard> {
    const { rounds, manageable } = await this.rounds.chain(viewer, id);
    const [first] = rounds;
    if (!first) throw new NotFoundError();
    const targets = await this.targets.of(
      rounds.map((round) => round.id),
      this.gradesOf(first),
    );
    const shown: RoundOnBoard[] = [];
    for (const [at, campaign] of rounds.entries()) {
      const wanted = targets[at] as TargetsOfRound;
      const { units, isGraded } = await this.unitsOf(viewer, campaign);
      const figures = figuresOf(units, wanted.targets, isGraded);
      shown.push({ ...wanted, campaign, isGraded, figures });
    }
    return {
      campaignType: first.campaignType,
      rounds: shown,
      years: await this.yearsBefore(viewer, first, targets[0] as TargetsOfRound),
      manageable,
    };
  }

  /** Every unit of a round within the caller's reach, in the order of the codes. */
  async unitsOf(
    viewer: Viewer,
    campaign: Campaign,
  ): Promise<{ readonly units: UnitOfRound[]; readonly isGraded: boolean }> {
    const run = await this.runs.of(campaign.id);
    const [subjects, prior, outcomes] = await Promise.all([
      findSubjectsInTable(this.database, campaign.id),
      this.priorGrades.of(campaign),
      run === null ? new Map<string, GradeOfUnit>() : this.outcomes.grades(run),
    ]);
    const grades = this.gradesOf(campaign);
    const units = subjects
      .filter((subject) => isInScope(viewer, subject))
      .map((subject): UnitOfRound => {
        const before = prior.get(subject.unitId) ?? null;
        const grade = outcomes.get(subject.unitId)?.grade ?? null;
        return { subject, prior: before, grade, change: gradeChange(grades, before, grade) };
      })
      .sort((one, other) => (one.subject.unitCode < other.subject.unitCode ? -1 : 1));
    return { units, isGraded: run !== null };
  }

  /** Targets of one round of a chain, with the campaign. @throws {NotFoundError} as {@link of} */
  async round(viewer: Viewer, id: string): Promise<TargetsOfRound & { readonly campaign: Campaign }> {
    const { rounds } = await this.rounds.chain(viewer, id);
    const at = rounds.findIndex((round) => round.id === id);
    const campaign = rounds[at];
    if (!campaign) throw new NotFoundError();
    const targets = await this.targets.of(
      rounds.map((round) => round.id),
      this.gradesOf(campaign),
    );
    return { ...(targets[at] as TargetsOfRound), campaign };
  }

  private async yearsBefore(viewer: Viewer, first: Campaign, { targets }: TargetsOfRound): Promise<YearOnBoard[]> {
    if (first.priorCampaignId !== null) return [];
    const { units } = await this.unitsOf(viewer, first);
    const found = await gradesByYear(
      this.database,
      first.campaignType,
      Number(first.asOf.slice(0, 4)),
      units.map(({ subject }) => subject.unitId),
    );
    return [...new Set(found.map(({ year }) => year))].map((year) => {
      const counts = Object.fromEntries(
        found.filter((row) => row.year === year).map(({ grade, count }) => [grade, count] as const),
      );
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const reached = targets.shareGrades.reduce((sum, grade) => sum + (counts[grade] ?? 0), 0);
      const { sharePercent: target, tolerance } = targets;
      return { year, counts, share: shareFigure(reached, total, { target, tolerance, isGraded: true }) };
    });
  }

  private gradesOf({ campaignType }: Campaign): string[] {
    const type = this.plugins.find(campaignType);
    if (!type) throw new NotFoundError();
    return type.grades.map(({ code }) => code);
  }
}
