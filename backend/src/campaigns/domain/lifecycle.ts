import { resultState, type StageDescription, type StageIntake } from '@pingyi/plugin-sdk';

/** The states of a campaign, in the order of its course; the last one ends it before its time. */
export const campaignStates = ['DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', resultState, 'CANCELLED'] as const;
export type CampaignState = (typeof campaignStates)[number];

/**
 * What can come into a campaign: its `plan` (forms, phases, subjects, seed), `cards` and posters that are printed, `voids` of batches of
 * cards, `ballots`, `sheets`, `facts` that are entered or verified, files of `evidence` for sheets and facts, `inputs` that the office
 * enters, `corrections` of a result (decisions on ties), `objections` against who was named, `rulings` on them, and
 * `extensions` of phases and of sheets after its start.
 */
export const intakes = [
  'plan',
  'cards',
  'voids',
  'ballots',
  'sheets',
  'facts',
  'evidence',
  'inputs',
  'corrections',
  'objections',
  'rulings',
  'extensions',
] as const;
export type Intake = (typeof intakes)[number];

export const campaignActs = ['publish', 'open', 'close', 'reopen', 'cancel', 'grade', 'announce', 'advance'] as const;
export type CampaignAct = (typeof campaignActs)[number];

interface Act {
  /** The state to which it leads; null = the campaign keeps its state. */
  readonly to: CampaignState | null;
  /** It takes back what people relied on. */
  readonly needsReason: boolean;
  /** A person decides it as a step of the campaign; grading and announcing are done in rooms of their own (I14). */
  readonly isStep: boolean;
}

/** A row of the table. */
interface Row {
  readonly accepts: readonly Intake[];
  readonly may: readonly CampaignAct[];
}

interface StateRow extends Row {
  /** Whether ballots may have come in. */
  readonly hasOpened: boolean;
}

/**
 * Where a campaign stands. The stages that its type adds follow the result: the state remains, so that whatever asks for a result finds it,
 * and the row of the stage takes the place of that of the state (docs/adr/0028).
 */
export interface Position {
  readonly state: CampaignState;
  /** Code of the stage; null before the first one. */
  readonly stage: string | null;
  /** The stages that the type had when the campaign was made; null = none. */
  readonly stages: readonly StageDescription[] | null;
}

const acts = {
  publish: { to: 'PUBLISHED', needsReason: false, isStep: true },
  open: { to: 'OPEN', needsReason: false, isStep: true },
  close: { to: 'CLOSED', needsReason: false, isStep: true },
  reopen: { to: 'OPEN', needsReason: true, isStep: true },
  cancel: { to: 'CANCELLED', needsReason: true, isStep: true },
  grade: { to: 'COMPUTED', needsReason: false, isStep: false },
  announce: { to: null, needsReason: false, isStep: false },
  /** Enters a stage of the campaign type. */
  advance: { to: null, needsReason: false, isStep: true },
} as const satisfies Readonly<Record<CampaignAct, Act>>;

const records = ['voids', 'facts', 'evidence', 'inputs'] as const;

/** A campaign's life: every room asks this table, and so does the browser through the API. */
const life: Readonly<Record<CampaignState, StateRow>> = {
  DRAFT: { accepts: ['plan', 'inputs'], may: ['publish', 'cancel'], hasOpened: false },
  PUBLISHED: { accepts: ['cards', 'extensions', ...records], may: ['open', 'cancel'], hasOpened: false },
  OPEN: {
    accepts: ['cards', 'ballots', 'sheets', 'extensions', ...records],
    may: ['close', 'cancel'],
    hasOpened: true,
  },
  CLOSED: { accepts: [...records, 'corrections'], may: ['grade', 'reopen', 'cancel'], hasOpened: true },
  COMPUTED: { accepts: [...records, 'corrections'], may: ['grade', 'announce', 'reopen'], hasOpened: true },
  CANCELLED: { accepts: [], may: [], hasOpened: true },
};

export const initialState: CampaignState = campaignStates[0];

/** Code of the stage, or else of the state. */
export const placeOf = ({ state, stage }: Pick<Position, 'state' | 'stage'>): string => stage ?? state;

/** A stage whose description is gone takes nothing and lets nothing be done. */
const nothing: Row = { accepts: [], may: [] };

const rowAt = ({ state, stage, stages }: Position): Row =>
  stage === null ? life[state] : (stages?.find(({ code }) => code === stage) ?? nothing);

/** The stages that can be entered now; one with the name of a state never can. */
export const stagesAfter = (position: Position): readonly StageDescription[] =>
  (position.stages ?? []).filter(
    ({ code, after }) => after.includes(placeOf(position)) && !campaignStates.some((state) => state === code),
  );

export const stageOf = ({ stage, stages }: Pick<Position, 'stage' | 'stages'>): StageDescription | undefined =>
  stages?.find(({ code }) => code === stage);

export const accepts = (position: Position, intake: Intake): boolean => rowAt(position).accepts.includes(intake);

export const acceptedIn = (position: Position): readonly Intake[] => rowAt(position).accepts;

export const mayDo = (position: Position, act: CampaignAct): boolean =>
  act === 'advance' ? stagesAfter(position).length > 0 : rowAt(position).may.includes(act);

export const needsReason = (act: CampaignAct): boolean => acts[act].needsReason;

export const isStep = (act: CampaignAct): boolean => acts[act].isStep;

/** The state to which an act leads. */
export const stateAfter = <A extends CampaignAct>(act: A): (typeof acts)[A]['to'] => acts[act].to;

/** A step of a campaign: by which act, and where it stands then. */
export interface Step extends Pick<Position, 'state' | 'stage'> {
  readonly act: CampaignAct;
}

/** The step that leads to a state or a stage, or undefined where no person may decide that. */
export function stepTo(from: Position, to: string): Step | undefined {
  if (stagesAfter(from).some(({ code }) => code === to)) return { act: 'advance', state: from.state, stage: to };
  const act = rowAt(from).may.find((known) => acts[known].isStep && acts[known].to === to);
  const state = act && acts[act].to;
  return act && state ? { act, state, stage: null } : undefined;
}

/** What makes a result: no stage takes it, so that the state alone tells. */
export type StateIntake = Exclude<Intake, StageIntake>;

export const takes = (state: CampaignState, intake: StateIntake): boolean => life[state].accepts.includes(intake);

/** Whether the campaign has been open, so that ballots may have come in. */
export const hasOpened = (state: CampaignState): boolean => life[state].hasOpened;

/** Ended before its time: nothing comes in, and nothing can be done. */
export const hasEnded = (state: CampaignState): boolean => life[state].may.length === 0;

/** Published and not ended: what it was published with must stay at hand. */
export const isRunning = (state: CampaignState): boolean => !hasEnded(state) && !takes(state, 'plan');

export const statesWhere = (holds: (state: CampaignState) => boolean): CampaignState[] => campaignStates.filter(holds);

/** The states that take ballots, as a list for SQL. */
export const statesWithBallots = (): string => sqlList(statesWhere((state) => takes(state, 'ballots')));

/** The states in which ballots have ended after they could come, as a list for SQL. */
export const statesAfterBallots = (): string =>
  sqlList(statesWhere((state) => hasOpened(state) && !takes(state, 'ballots')));

/** What a campaign passes on its way, states and then stages; nothing for one that has left it. */
export function courseOf({ state, stages }: Pick<Position, 'state' | 'stages'>): string[] {
  const course = [initialState];
  for (let next = following(course[0]); next && !course.includes(next); next = following(next)) course.push(next);
  return course.includes(state) ? [...course, ...(stages ?? []).map(({ code }) => code)] : [];
}

/** The next state of the course: that of the first thing that may be done and takes nothing back. */
function following(state: CampaignState | undefined): CampaignState | undefined {
  if (state === undefined) return undefined;
  const onward = life[state].may.find((act) => !acts[act].needsReason && acts[act].to !== null);
  return (onward && acts[onward].to) ?? undefined;
}

const sqlList = (states: readonly CampaignState[]): string => `(${states.map((state) => `'${state}'`).join(', ')})`;
