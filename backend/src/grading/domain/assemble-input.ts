import type { BallotInput, DecidedDistinction, GradingInput, JsonObject, SubjectInput } from '@pingyi/plugin-sdk';
import { valuesOf } from '../../campaigns/index.js';
import { addFigures, type StandingFigure } from '../../figures/index.js';
import { ballotsOf } from '../../disclosure/index.js';
import type { KnownBallots } from './disclosed-ballots.js';

/** Committed data of one campaign, as plain rows. */
export interface CampaignData {
  readonly campaign: {
    readonly campaignType: string;
    readonly scheme: Record<string, unknown>;
    readonly asOf: string;
    readonly context: Record<string, unknown> | null;
    readonly seed: string | null;
    readonly groups: readonly GroupData[];
  };
  /** Chosen among units with equal scores, by decision. */
  readonly tieDecisions: readonly string[];
  /** Members of the context that other rooms know; they stand before what was entered. */
  readonly known: JsonObject;
  readonly subjects: readonly {
    readonly unitId: string;
    readonly unitName: string;
    readonly unitType: string;
    /** Head count by group. */
    readonly rosters: Readonly<Record<string, number | null>>;
    readonly panels: Readonly<
      Record<string, { readonly attended?: number | undefined; readonly issued?: number | undefined }>
    > | null;
    readonly field: string | null;
    readonly enteredValues: Record<string, unknown> | null;
  }[];
  readonly sheets: readonly {
    readonly unitId: string;
    readonly groupKey: string;
    readonly total: string;
    readonly raterUnitId: string | null;
    readonly values: Record<string, unknown> | null;
  }[];
  /** What may be known of the ballots of a group about a unit. */
  readonly ballots: (unitId: string, groupKey: string) => KnownBallots;
  /** Valid cards about a unit. */
  readonly issued: readonly {
    readonly unitId: string;
    readonly groupKey: string;
    /** Valid cards. */
    readonly count: number;
    readonly paper: PapersOfGroup;
  }[];
  readonly facts: readonly {
    readonly unitId: string;
    readonly kind: string;
    readonly date: string | null;
    readonly months: number | null;
    readonly byUnitId: string | null;
  }[];
  readonly priorGrades: ReadonlyMap<string, string>;
  /** What was decided about each unit, by the code of the distinction; null for a type that has none. Nobody enters it elsewhere. */
  readonly distinctions: ReadonlyMap<string, Readonly<Record<string, DecidedDistinction>>> | null;
  /** Verified figures, and the list of the values that takes them; null where the campaign type takes none. */
  readonly figures: { readonly list: string; readonly verified: readonly StandingFigure[] } | null;
}

/** The input with the figures that are in it. */
export interface AssembledInput {
  readonly input: GradingInput;
  readonly usedFigures: readonly StandingFigure[];
}

interface GroupData {
  readonly key: string;
  readonly kind: 'sheet' | 'ballot';
  readonly namesRater?: boolean | undefined;
  readonly isRecord?: boolean | undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function groupBy<T extends { readonly unitId: string }>(rows: readonly T[]): (unitId: string) => readonly T[] {
  const byUnit = new Map<string, T[]>();
  for (const row of rows) {
    const list = byUnit.get(row.unitId);
    if (list) list.push(row);
    else byUnit.set(row.unitId, [row]);
  }
  return (unitId) => byUnit.get(unitId) ?? [];
}

/** The grading input of the contract (`pingyi/grading-input@1`); the order of the rows does not matter. */
export function assembleInput(data: CampaignData): AssembledInput {
  const { campaign } = data;
  const sheetsOf = groupBy(data.sheets);
  const issuedOf = groupBy(data.issued);
  const factsOf = groupBy(data.facts);
  const figuresOf = groupBy(data.figures?.verified ?? []);
  const usedFigures: StandingFigure[] = [];
  const subjects = data.subjects.map((subject): SubjectInput => {
    const prior = data.priorGrades.get(subject.unitId);
    const entered = valuesOf(campaign.groups, sheetsOf(subject.unitId), subject.enteredValues);
    const { values, used } = addFigures(entered, data.figures?.list ?? '', figuresOf(subject.unitId));
    usedFigures.push(...used);
    return {
      id: subject.unitId,
      name: subject.unitName,
      unitType: subject.unitType,
      field: subject.field,
      ...(prior === undefined ? {} : { prior: { grade: prior } }),
      sheets: sheetEntries(campaign.groups, sheetsOf(subject.unitId)),
      ballots: ballotEntries(campaign.groups, subject, data.ballots, issuedOf(subject.unitId)),
      facts: factsOf(subject.unitId)
        .map(({ kind, date, months, byUnitId }) => ({
          kind,
          ...(date === null ? {} : { date }),
          ...(months === null ? {} : { months }),
          ...(byUnitId === null ? {} : { by: byUnitId }),
        }))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      // Stored as JSON, so it is JSON.
      values: withDistinctions(data, subject.unitId, values as JsonObject),
    };
  });
  const input: GradingInput = {
    format: 'pingyi/grading-input@1',
    plugin: campaign.campaignType,
    // Stored as JSON, so it is JSON.
    scheme: campaign.scheme as JsonObject,
    asOf: campaign.asOf,
    seed: campaign.seed ?? '',
    context: {
      ...(campaign.context as JsonObject | null),
      ...data.known,
      ...(data.tieDecisions.length > 0 && { tieDecisions: [...data.tieDecisions] }),
    },
    subjects,
  };
  return { input, usedFigures };
}

/** What was decided stands in the values instead of whatever was entered there. */
function withDistinctions({ distinctions }: CampaignData, unitId: string, values: JsonObject): JsonObject {
  if (distinctions === null) return values;
  const { distinctions: _entered, ...others } = values;
  const decided = distinctions.get(unitId);
  return decided === undefined ? others : { ...others, distinctions: { ...decided } };
}

function sheetEntries(
  groups: CampaignData['campaign']['groups'],
  sheets: readonly CampaignData['sheets'][number][],
): NonNullable<SubjectInput['sheets']> {
  const entries: Mutable<NonNullable<SubjectInput['sheets']>> = {};
  for (const { key, namesRater } of groups.filter(({ kind, isRecord }) => kind === 'sheet' && !isRecord)) {
    const totals = sheets
      .filter(({ groupKey }) => groupKey === key)
      .map(({ total, raterUnitId }) => ({ ...(namesRater && raterUnitId !== null && { rater: raterUnitId }), total }));
    // Raters have no order; a fixed one keeps the hash of the input stable.
    if (totals.length > 0) entries[key] = totals.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return entries;
}

function ballotEntries(
  groups: readonly GroupData[],
  subject: CampaignData['subjects'][number],
  ballots: CampaignData['ballots'],
  issued: readonly CampaignData['issued'][number][],
): NonNullable<SubjectInput['ballots']> {
  const entries: Mutable<NonNullable<SubjectInput['ballots']>> = {};
  for (const { key } of groups.filter(({ kind }) => kind === 'ballot')) {
    entries[key] = ballotEntry(ballots(subject.unitId, key), {
      roster: subject.rosters[key] ?? null,
      ...cardsAndPapers(issued.find(({ groupKey }) => groupKey === key)),
      panel: subject.panels?.[key] ?? {},
    });
  }
  return entries;
}

/** Papers of a group: handed out, taken in as ballots, and void. */
interface PapersOfGroup {
  readonly issued: number;
  readonly counted: number;
  readonly voided: number;
}

interface HandedOut {
  readonly roster: number | null;
  readonly cards: number | undefined;
  readonly papers: PapersOfGroup | undefined;
  readonly panel: { readonly attended?: number | undefined; readonly issued?: number | undefined };
}

const cardsAndPapers = (issued: CampaignData['issued'][number] | undefined): Pick<HandedOut, 'cards' | 'papers'> => ({
  cards: issued?.count,
  papers: issued?.paper,
});

function ballotEntry(known: KnownBallots, { roster, cards, papers, panel }: HandedOut): BallotInput {
  const attended = panel.attended === undefined ? {} : { attended: panel.attended };
  if (known === 'withheld') return { roster, ...attended, withheld: true };
  const { questions, breakdowns } = known;
  const issued = handedOut(ballotsOf(known), cards, papers, panel.issued);
  return {
    roster,
    ...(issued !== undefined && { issued }),
    ...attended,
    questions,
    ...(Object.keys(breakdowns).length > 0 && { breakdowns }),
  };
}

/**
 * How many cards and papers were handed out. Cards of a voided batch that were used before were handed out, too; how many they are would
 * tell a small group of its own, so that no card lets a group have more ballots than were issued. Of papers more may come back than were
 * handed out, and then the group has too many (I6): void ones came back as well, and take the place of valid ones.
 */
function handedOut(
  received: number,
  cards: number | undefined,
  papers: PapersOfGroup | undefined,
  entered: number | undefined,
): number | undefined {
  if (cards === undefined) return entered;
  const { issued, counted, voided } = papers ?? { issued: 0, counted: 0, voided: 0 };
  const others = cards + (entered ?? 0);
  return counted + voided > issued
    ? Math.max(others, received - counted) + Math.max(0, issued - voided)
    : Math.max(others + issued, received);
}
