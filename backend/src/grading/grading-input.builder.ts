import type { DecidedDistinction, GradingInput } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { findDoors, findTallies, type Door, type PaperCount } from '../ballots/index.js';
import {
  doorUnitOf,
  findSubjects,
  isGraded,
  lastingName,
  rosterOf,
  type Campaign,
  type CampaignSubject,
} from '../campaigns/index.js';
import { Database } from '../database/database.js';
import {
  ballotsOf,
  channelShare,
  type GroupFigures,
  type GroupInRun,
  type ChannelShare,
  type ShownBallots,
  type WaitingBallots,
} from '../disclosure/index.js';
import { findVerifiedFacts } from '../facts/index.js';
import { findStandingFigures, type StandingFigure } from '../figures/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { findHandedIn } from '../sheets/index.js';
import { assembleInput, type CampaignData } from './domain/assemble-input.js';
import { smallestCategory } from './domain/breakdowns.js';
import { chosenAmongTied } from './domain/chosen-among-tied.js';
import { discloseBallots, figuresOf, nobody, type DisclosedBallots } from './domain/disclosed-ballots.js';
import { DistinctionDecisions } from './distinction-decisions.js';
import { InputContext } from './input-context.js';
import { GradingRun } from './grading-run.entity.js';
import { PriorGrades } from './prior-grades.js';
import { TieDecision } from './tie-decision.entity.js';

export interface PreparedInput {
  readonly input: GradingInput;
  /** The figures from registers that are in it. */
  readonly usedFigures: readonly StandingFigure[];
  /** Ballots in it, by the door at which they were handed in. */
  readonly shown: readonly ShownBallots[];
  /** Doors of which it shows all that was counted. */
  readonly complete: readonly CompleteDoor[];
  /** Ballots that are not in it although they were handed in, by group. */
  readonly waiting: Readonly<Record<string, WaitingBallots>>;
  /** What it makes of the ballots of a group that it grades. */
  readonly groupIn: (unitId: string, groupKey: string) => GroupInRun;
  /** How much of the ballots about a unit came on paper, by group; null where none did. */
  readonly paperOf: (unitId: string) => Record<string, ChannelShare> | null;
}

/** The ballots of a campaign as a run takes them. */
interface TakenBallots extends DisclosedBallots {
  readonly received: (unitId: string, groupKey: string) => GroupFigures;
}

/** A door of which a run shows all ballots that were counted, and at least the floor of them. */
export interface CompleteDoor {
  readonly unitId: string;
  readonly groupKey: string;
}

/** Ballots that have come in, or those of the newest run once more. */
type BallotSource = 'received' | 'as-last-graded';

/** Valid cards and papers issued about each unit; those of a ballot that rates many units count for each of them. */
function issuedFor(
  { groups }: Campaign,
  subjects: readonly CampaignSubject[],
  doors: readonly Door[],
): { unitId: string; groupKey: string; count: number; paper: PaperCount }[] {
  const atDoor = new Map(doors.map((door) => [`${door.unitId} ${door.groupKey}`, door]));
  return subjects.flatMap((subject) =>
    groups.flatMap((group) => {
      const door = atDoor.get(`${doorUnitOf(subject, group)} ${group.key}`);
      if (!door || (door.issued === 0 && door.paper.issued === 0)) return [];
      return [{ unitId: subject.unitId, groupKey: group.key, count: door.issued, paper: door.paper }];
    }),
  );
}

/** Of the groups that are shown; where later ballots are not told yet, only whether most came on paper. */
function sharesOf(
  { disclosureFloor }: Campaign,
  ballots: TakenBallots,
  unitId: string,
  issued: ReturnType<typeof issuedFor>,
): Record<string, ChannelShare> | null {
  const shares = issued.flatMap(({ unitId: about, groupKey, paper }): [string, ChannelShare][] => {
    if (about !== unitId) return [];
    const known = ballots.of(unitId, groupKey);
    const received = ballotsOf(ballots.received(unitId, groupKey));
    const share = channelShare({ ballots: received, of: paper.counted }, disclosureFloor);
    if (known === 'withheld' || share === null) return [];
    return [[groupKey, ballotsOf(known) === received ? share : { ...share, percent: null }]];
  });
  return shares.length === 0 ? null : Object.fromEntries(shares);
}

/** One count for each door: one ballot may be about many units. */
function countsAtDoors(
  { groups }: Campaign,
  subjects: readonly CampaignSubject[],
  counts: DisclosedBallots['counts'],
): ShownBallots[] {
  const subjectOf = new Map(subjects.map((subject) => [subject.unitId, subject]));
  const groupOf = new Map(groups.map((group) => [group.key, group]));
  const doors = new Map<string, ShownBallots>();
  for (const { unitId, groupKey, ballots } of counts) {
    const [subject, group] = [subjectOf.get(unitId), groupOf.get(groupKey)];
    if (!subject || !group) continue;
    const door = doorUnitOf(subject, group);
    const known = doors.get(`${door} ${groupKey}`);
    doors.set(`${door} ${groupKey}`, { unitId: door, groupKey, ballots: Math.max(known?.ballots ?? 0, ballots) });
  }
  return [...doors.values()];
}

/** Of the doors that show something, those behind which no ballot waits. */
function completeDoors(
  { groups }: Campaign,
  subjects: readonly CampaignSubject[],
  shown: readonly ShownBallots[],
  { incomplete }: DisclosedBallots,
): CompleteDoor[] {
  const waiting = new Set(incomplete.map(({ unitId, groupKey }) => `${unitId} ${groupKey}`));
  const held = new Set(
    groups.flatMap((group) =>
      subjects
        .filter(({ unitId }) => waiting.has(`${unitId} ${group.key}`))
        .map((subject) => `${doorUnitOf(subject, group)} ${group.key}`),
    ),
  );
  return shown
    .filter(({ unitId, groupKey }) => !held.has(`${unitId} ${groupKey}`))
    .map(({ unitId, groupKey }) => ({ unitId, groupKey }));
}

/** Gathers everything that a grade is a function of (I1), from committed data. */
@Injectable()
export class GradingInputBuilder {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(InputContext) private readonly context: InputContext,
    @Inject(PriorGrades) private readonly priorGrades: PriorGrades,
    @Inject(DistinctionDecisions) private readonly decisions: DistinctionDecisions,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  /** @param source whose ballots: with those of the newest run, changes of anything else can be tried without telling who came since */
  async build(campaign: Campaign, source: BallotSource = 'received'): Promise<PreparedInput> {
    const { id } = campaign;
    const { manager } = this.database.dataSource;
    const subjects = await findSubjects(manager, id);
    const doors = await findDoors(this.database, id);
    const ballots = await this.ballots(campaign, subjects, doors, source);
    const issued = issuedFor(campaign, subjects, doors);
    const takes = this.plugins.find(campaign.campaignType)?.figures;
    const { input, usedFigures } = assembleInput({
      campaign,
      subjects: subjects.map((subject) => ({
        ...subject,
        unitName: lastingName(subject),
        rosters: Object.fromEntries(campaign.groups.map((group) => [group.key, rosterOf(subject, group)])),
      })),
      tieDecisions: await this.tieDecisions(id),
      known: await this.context.of(campaign),
      sheets: await findHandedIn(this.database, id),
      ballots: ballots.of,
      issued,
      facts: await findVerifiedFacts(manager, id),
      priorGrades: await this.priorGrades.of(campaign),
      distinctions: await this.distinctions(campaign),
      figures: takes ? { list: takes.list, verified: await findStandingFigures(manager, id) } : null,
    });
    const shown = countsAtDoors(campaign, subjects, ballots.counts);
    return {
      input,
      usedFigures,
      shown,
      complete: completeDoors(campaign, subjects, shown, ballots),
      waiting: ballots.waiting,
      paperOf: (unitId) => sharesOf(campaign, ballots, unitId, issued),
      groupIn: (unitId, groupKey) => {
        const known = ballots.of(unitId, groupKey);
        return { received: ballots.received(unitId, groupKey), shown: known === 'withheld' ? null : known };
      },
    };
  }

  /** What may be used of the ballots of every unit and group, after what the run before has shown. */
  private async ballots(
    campaign: Campaign,
    subjects: readonly CampaignSubject[],
    doors: readonly Door[],
    source: BallotSource,
  ): Promise<TakenBallots> {
    const graded = campaign.groups.filter((group) => group.kind === 'ballot' && isGraded(group));
    const open = new Set(doors.map(({ unitId, groupKey }) => `${unitId} ${groupKey}`));
    const voting = new Set(
      subjects.flatMap((subject) =>
        graded.flatMap((group) =>
          open.has(`${doorUnitOf(subject, group)} ${group.key}`) ? [`${subject.unitId} ${group.key}`] : [],
        ),
      ),
    );
    const before = await this.figuresBefore(campaign.id);
    const received = source === 'received' ? figuresOf(await findTallies(this.database, campaign.id)) : before;
    const disclosed = discloseBallots({
      unitIds: subjects.map(({ unitId }) => unitId),
      groupKeys: graded.map(({ key }) => key),
      received: (unitId, groupKey) => received.get(`${unitId} ${groupKey}`) ?? null,
      couldVote: (unitId, groupKey) => voting.has(`${unitId} ${groupKey}`),
      before: (unitId, groupKey) => before.get(`${unitId} ${groupKey}`) ?? null,
      floors: {
        ballots: campaign.disclosureFloor,
        category: smallestCategory(campaign.scheme, campaign.disclosureFloor),
      },
    });
    return { ...disclosed, received: (unitId, groupKey) => received.get(`${unitId} ${groupKey}`) ?? nobody };
  }

  /** What the newest run has used and so shown, by `<unit> <group>`; without the groups that it withheld. */
  private async figuresBefore(campaignId: string): Promise<Map<string, GroupFigures>> {
    const run = await this.database.reader(GradingRun).findOne({
      where: { campaignId, state: 'succeeded' },
      order: { number: 'DESC' },
      select: { id: true, input: true },
    });
    if (!run?.input) return new Map();
    const { subjects } = JSON.parse(run.input) as GradingInput;
    return new Map(
      subjects.flatMap(({ id, ballots = {} }) =>
        Object.entries(ballots).flatMap(([groupKey, { withheld, questions = {}, breakdowns = {} }]) =>
          withheld ? [] : [[`${id} ${groupKey}`, { questions, breakdowns }] as const],
        ),
      ),
    );
  }

  /** What stands of the decisions about each unit; null for a type that has no distinctions. */
  private async distinctions({ id, campaignType }: Campaign): Promise<CampaignData['distinctions']> {
    const known = this.plugins.find(campaignType)?.distinctions ?? [];
    if (known.length === 0) return null;
    const byUnit = new Map<string, Record<string, DecidedDistinction>>();
    for (const { code } of known)
      for (const [unitId, [{ granted, day }]] of await this.decisions.about(id, code))
        byUnit.set(unitId, { ...byUnit.get(unitId), [code]: { granted, on: day } });
    return byUnit;
  }

  /** The later decision about a unit replaces the earlier one. */
  private async tieDecisions(campaignId: string): Promise<string[]> {
    const decisions = await this.database
      .reader(TieDecision)
      .find({ where: { campaignId }, order: { at: 'ASC', id: 'ASC' } });
    return chosenAmongTied(decisions);
  }
}
