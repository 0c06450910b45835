import type { Outcome } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { CampaignsService, findSubjects, stageOf, type Campaign, type CampaignSubject } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { GradingService, OutcomeTable } from '../grading/index.js';
import { findObjections } from '../objections/index.js';
import { findNotices, runsOn } from '../publication/index.js';
import { CandidateStandings } from './candidate-standings.js';
import { AwardsNotFinalError } from './awards.errors.js';
import { ranksAmong } from './domain/award-ranks.js';
import { awardStates, stateOf, type AwardState } from './domain/award-state.js';

/** The notice that names somebody. */
export interface NoticeOfRow {
  readonly stage: string;
  readonly postedOn: string;
  readonly endsOn: string;
  readonly isRunning: boolean;
}

/** Somebody who competes for an award, and how that stands. */
export interface AwardRow {
  readonly subject: CampaignSubject;
  /** Of the newest run; null before the first. */
  readonly outcome: Outcome | null;
  /** Among those of the same field, or of the same kind of unit. */
  readonly rank: number | null;
  readonly state: AwardState;
  /** Moved up after somebody else's place was taken away. */
  readonly isSubstitute: boolean;
  /** Is the first to follow if a place becomes free. */
  readonly isNext: boolean;
  readonly notice: NoticeOfRow | null;
  /** Why a place was taken away, as the second person has answered. */
  readonly removedFor: string | null;
  /** Objections on which nobody has ruled yet. */
  readonly objectionsWaiting: number;
}

export interface AwardFilter {
  readonly q?: string | undefined;
  readonly field?: string | undefined;
  readonly state?: AwardState | undefined;
}

/** Whether the list of a campaign stands: notices are over, and everybody was posted. */
export const isFinal = (campaign: Campaign): boolean =>
  stageOf(campaign)?.stoppedBy.includes('somebody-unposted') ?? false;

/** Grades that get an award: those that a notice names. */
export const awardedGrades = ({ stages }: Pick<Campaign, 'stages'>): ReadonlySet<string> =>
  new Set((stages ?? []).flatMap(({ notice }) => notice?.grades ?? []));

/** Who competes in a campaign of awards: places, who gets one, who follows, who lost it and why. */
@Injectable()
export class AwardList {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
    @Inject(CandidateStandings) private readonly standings: CandidateStandings,
  ) {}

  /** Field by field, the first place first. @throws {BusyError} 503 when too many tables are being read */
  async of(viewer: Viewer, campaign: Campaign): Promise<AwardRow[]> {
    const { manager } = this.database.dataSource;
    const [subjects, posted, objections] = await Promise.all([
      findSubjects(manager, campaign.id),
      findNotices(manager, campaign.id),
      findObjections(manager, campaign.id),
    ]);
    const outcomes = await this.outcomesOf(viewer, campaign);
    const ranks = this.ranks(campaign, subjects, outcomes);
    const grades = awardedGrades(campaign);
    const today = this.clock.today();
    const notices = inCourse(campaign, posted);
    const first = notices[0]?.unitIds;
    const rows = subjects.map((subject): AwardRow => {
      const outcome = outcomes.get(subject.unitId) ?? null;
      const about = objections.filter(({ unitId }) => unitId === subject.unitId);
      const naming = notices.findLast(({ unitIds }) => unitIds.includes(subject.unitId));
      const state = stateOf(outcome, grades);
      return {
        subject,
        outcome,
        rank: ranks.get(subject.unitId) ?? null,
        state,
        isSubstitute: state === 'awarded' && first !== undefined && !first.includes(subject.unitId),
        isNext: false,
        notice: naming
          ? {
              stage: naming.stage,
              postedOn: naming.postedOn,
              endsOn: naming.endsOn,
              isRunning: naming.stage === campaign.stage && runsOn(naming, today),
            }
          : null,
        removedFor:
          state === 'removed' ? (about.findLast((objection) => objection.state === 'upheld')?.answer ?? null) : null,
        objectionsWaiting: about.filter((objection) => objection.state === 'received').length,
      };
    });
    return inOrder(isFinal(campaign) ? rows : withNext(campaign, rows));
  }

  /** The awarded ones of a list that stands. @throws {AwardsNotFinalError} 409 while it can still change */
  async awarded(
    viewer: Viewer,
    campaignId: string,
  ): Promise<{ readonly campaign: Campaign; readonly rows: AwardRow[] }> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    if (!isFinal(campaign)) throw new AwardsNotFinalError();
    return { campaign, rows: (await this.of(viewer, campaign)).filter(({ state }) => state === 'awarded') };
  }

  private async outcomesOf(viewer: Viewer, campaign: Campaign): Promise<Map<string, Outcome>> {
    const run = await this.grading.current(campaign.id);
    const found = new Map<string, Outcome>();
    if (!run) return found;
    for await (const { subject, outcome } of await this.outcomes.all(viewer, run, {}))
      found.set(subject.unitId, outcome);
    return found;
  }

  private ranks(
    campaign: Campaign,
    subjects: readonly CampaignSubject[],
    outcomes: ReadonlyMap<string, Outcome>,
  ): Map<string, number> {
    const { separator } = this.standings.rulesOf(campaign);
    return ranksAmong(
      subjects.flatMap(({ unitId, field, unitType }) => {
        const outcome = outcomes.get(unitId);
        if (!outcome || outcome.score === null) return [];
        const separates = separator === undefined ? null : outcome.extra[separator];
        return [
          {
            unitId,
            among: field ?? unitType,
            score: outcome.score,
            separator: typeof separates === 'string' ? separates : null,
          },
        ];
      }),
    );
  }
}

/** Notices of one day in the order of their stages: of those that were over at once several can be. */
const inCourse = <N extends { readonly postedOn: string; readonly stage: string }>(
  { stages }: Pick<Campaign, 'stages'>,
  notices: readonly N[],
): N[] => {
  const place = ({ stage }: N): number => (stages ?? []).findIndex(({ code }) => code === stage);
  return [...notices].sort((a, b) => compare(a.postedOn, b.postedOn) || place(a) - place(b));
};

/** Narrowed by name and code, field and state. */
export const narrowed = (rows: readonly AwardRow[], { q, field, state }: AwardFilter): AwardRow[] => {
  const text = q?.trim().toLowerCase();
  return rows.filter(
    ({ subject: { unitName, unitCode, parentName, field: own }, state: standing }) =>
      (field === undefined || own === field) &&
      (state === undefined || standing === state) &&
      (!text || [unitName, unitCode, parentName].some((value) => value.toLowerCase().includes(text))),
  );
};

/** The best of those without a place in each field is next; where there are no fields, places go by rules of the type and nobody can be told. */
function withNext({ context }: Campaign, rows: readonly AwardRow[]): AwardRow[] {
  const fields = context?.['quota'];
  if (typeof fields !== 'object' || fields === null) return [...rows];
  const best = new Map<string, number>();
  const waits = ({ state, rank, subject }: AwardRow): boolean =>
    state === 'not-awarded' && rank !== null && subject.field !== null && Object.hasOwn(fields, subject.field);
  for (const row of rows)
    if (waits(row))
      best.set(row.subject.field ?? '', Math.min(row.rank ?? 0, best.get(row.subject.field ?? '') ?? Infinity));
  return rows.map((row) => ({ ...row, isNext: waits(row) && row.rank === best.get(row.subject.field ?? '') }));
}

const inOrder = (rows: readonly AwardRow[]): AwardRow[] =>
  [...rows].sort(
    (a, b) =>
      compare(a.subject.field ?? a.subject.unitType, b.subject.field ?? b.subject.unitType) ||
      rankOf(a) - rankOf(b) ||
      awardStates.indexOf(a.state) - awardStates.indexOf(b.state) ||
      compare(a.subject.unitCode, b.subject.unitCode),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const rankOf = ({ rank }: AwardRow): number => rank ?? Number.MAX_SAFE_INTEGER;
