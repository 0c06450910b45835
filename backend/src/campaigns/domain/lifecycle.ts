/** The states of a campaign, in the order of its course; the last one ends it before its time. */
export const campaignStates = ['DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'COMPUTED', 'CANCELLED'] as const;
export type CampaignState = (typeof campaignStates)[number];

/**
 * What can come into a campaign: its `plan` (forms, phases, subjects, seed), `cards` and posters that are printed, `voids` of batches of
 * cards, `ballots`, `sheets`, `facts` that are entered or verified, files of `evidence` for sheets and facts, `inputs` that the office
 * enters, and `corrections` of a result (decisions on ties).
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
] as const;
export type Intake = (typeof intakes)[number];

export const campaignActs = ['publish', 'open', 'close', 'reopen', 'cancel', 'grade', 'announce'] as const;
export type CampaignAct = (typeof campaignActs)[number];

interface Act {
  /** Where it leads; null = the campaign stays where it is. */
  readonly to: CampaignState | null;
  /** It takes back what people relied on. */
  readonly needsReason: boolean;
  /** A person decides it as a step of the campaign; grading and announcing are done in rooms of their own (I14). */
  readonly isStep: boolean;
}

interface Stage {
  readonly accepts: readonly Intake[];
  readonly may: readonly CampaignAct[];
  /** Whether ballots may have come in. */
  readonly hasOpened: boolean;
}

const acts = {
  publish: { to: 'PUBLISHED', needsReason: false, isStep: true },
  open: { to: 'OPEN', needsReason: false, isStep: true },
  close: { to: 'CLOSED', needsReason: false, isStep: true },
  reopen: { to: 'OPEN', needsReason: true, isStep: true },
  cancel: { to: 'CANCELLED', needsReason: true, isStep: true },
  grade: { to: 'COMPUTED', needsReason: false, isStep: false },
  announce: { to: null, needsReason: false, isStep: false },
} as const satisfies Readonly<Record<CampaignAct, Act>>;

const records = ['voids', 'facts', 'evidence', 'inputs'] as const;

/** A campaign's life: every room asks this table, and so does the browser through the API. */
const life: Readonly<Record<CampaignState, Stage>> = {
  DRAFT: { accepts: ['plan', 'inputs'], may: ['publish', 'cancel'], hasOpened: false },
  PUBLISHED: { accepts: ['cards', ...records], may: ['open', 'cancel'], hasOpened: false },
  OPEN: { accepts: ['cards', 'ballots', 'sheets', ...records], may: ['close', 'cancel'], hasOpened: true },
  CLOSED: { accepts: [...records, 'corrections'], may: ['grade', 'reopen', 'cancel'], hasOpened: true },
  COMPUTED: { accepts: [...records, 'corrections'], may: ['grade', 'announce', 'reopen'], hasOpened: true },
  CANCELLED: { accepts: [], may: [], hasOpened: true },
};

export const initialState: CampaignState = campaignStates[0];

export const accepts = (state: CampaignState, intake: Intake): boolean => life[state].accepts.includes(intake);

export const acceptedIn = (state: CampaignState): readonly Intake[] => life[state].accepts;

export const mayDo = (state: CampaignState, act: CampaignAct): boolean => life[state].may.includes(act);

export const needsReason = (act: CampaignAct): boolean => acts[act].needsReason;

export const isStep = (act: CampaignAct): boolean => acts[act].isStep;

/** The state to which an act leads. */
export const stateAfter = <A extends CampaignAct>(act: A): (typeof acts)[A]['to'] => acts[act].to;

/** The step that leads from one state to another, or undefined where no person may decide that. */
export const stepTo = (from: CampaignState, to: CampaignState): CampaignAct | undefined =>
  life[from].may.find((act) => acts[act].isStep && acts[act].to === to);

/** Whether the campaign has been open, so that ballots may have come in. */
export const hasOpened = (state: CampaignState): boolean => life[state].hasOpened;

/** Published and not ended: what it was published with must stay at hand. */
export const isRunning = (state: CampaignState): boolean => !accepts(state, 'plan') && life[state].may.length > 0;

export const statesWhere = (holds: (state: CampaignState) => boolean): CampaignState[] => campaignStates.filter(holds);

/** The states that accept something, as a list for SQL. */
export const statesAccepting = (intake: Intake): string => sqlList(statesWhere((state) => accepts(state, intake)));

/** The states in which ballots have ended after they could come, as a list for SQL. */
export const statesAfterBallots = (): string =>
  sqlList(statesWhere((state) => hasOpened(state) && !accepts(state, 'ballots')));

/** The states that a campaign passes on its way to a result; none for one that has left it. */
export function courseOf(state: CampaignState): CampaignState[] {
  const course = [initialState];
  for (let next = following(course[0]); next && !course.includes(next); next = following(next)) course.push(next);
  return course.includes(state) ? course : [];
}

/** The next state of the course: that of the first thing that may be done and takes nothing back. */
function following(state: CampaignState | undefined): CampaignState | undefined {
  if (state === undefined) return undefined;
  const onward = life[state].may.find((act) => !acts[act].needsReason && acts[act].to !== null);
  return (onward && acts[onward].to) ?? undefined;
}

const sqlList = (states: readonly CampaignState[]): string => `(${states.map((state) => `'${state}'`).join(', ')})`;
