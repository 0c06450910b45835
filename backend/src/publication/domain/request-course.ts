/** What a second person is asked for. */
export const requestKinds = ['publish', 'withdraw'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** A request waits until it is decided, once: confirmed or declined by a second person, or taken back by whoever asked. */
export const requestStates = ['waiting', 'confirmed', 'declined', 'taken-back'] as const;
export type RequestState = (typeof requestStates)[number];

export const requestActs = ['confirm', 'decline', 'take-back'] as const;
export type RequestAct = (typeof requestActs)[number];

/** Why somebody cannot do something with a request; the codes are those of the refusals. */
export const requestHindrances = [
  'publication-request-decided',
  'four-eyes-required',
  'confirmation-by-reset-account',
  'not-own-request',
] as const;
export type RequestHindrance = (typeof requestHindrances)[number];

export interface RequestAction {
  readonly act: RequestAct;
  readonly needsReason: boolean;
  readonly possible: boolean;
  readonly hindrances: readonly RequestHindrance[];
}

/** How a request and whoever looks at it stand to each other; the looker manages the campaign. */
export interface RequestStanding {
  readonly state: RequestState;
  readonly isOwn: boolean;
  /** Whoever asked, or somebody who could act as both, can act as the looker (docs/adr/0025). */
  readonly isHeld: boolean;
  /** How many persons it takes. */
  readonly persons: number;
}

/** The state to which an act leads. */
export const stateAfter = {
  confirm: 'confirmed',
  decline: 'declined',
  'take-back': 'taken-back',
} as const satisfies Readonly<Record<RequestAct, RequestState>>;

/** What stands against an act, the first that would be told. */
export function hindranceOf(
  act: RequestAct,
  { state, isOwn, isHeld, persons }: RequestStanding,
): RequestHindrance | null {
  if (state !== 'waiting') return 'publication-request-decided';
  if (act === 'take-back') return isOwn ? null : 'not-own-request';
  // Whoever asked takes back; declining makes nothing public, so that a held account may.
  if (isOwn && (act === 'decline' || persons > 1)) return 'four-eyes-required';
  return act === 'confirm' && isHeld && persons > 1 ? 'confirmation-by-reset-account' : null;
}

export const actionsOf = (standing: RequestStanding): RequestAction[] =>
  requestActs.map((act) => {
    const hindrance = hindranceOf(act, standing);
    return {
      act,
      needsReason: act === 'decline',
      possible: hindrance === null,
      hindrances: hindrance === null ? [] : [hindrance],
    };
  });
