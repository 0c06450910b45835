/** To put ballots into quarantine (隔离), or to let them count again. */
export const quarantineKinds = ['impose', 'lift'] as const;
export type QuarantineKind = (typeof quarantineKinds)[number];

/** A proposal waits until it is decided, once. */
export const proposalStates = ['waiting', 'confirmed', 'declined', 'taken-back'] as const;
export type ProposalState = (typeof proposalStates)[number];

export const proposalActs = ['confirm', 'decline', 'take-back'] as const;
export type ProposalAct = (typeof proposalActs)[number];

/** Why somebody cannot do something with a proposal; the codes are those of the refusals. */
export const proposalHindrances = [
  'quarantine-decided',
  'four-eyes-required',
  'confirmation-by-reset-account',
  'not-own-request',
] as const;
export type ProposalHindrance = (typeof proposalHindrances)[number];

/** How a proposal and whoever looks at it stand to each other; the looker runs the campaign. */
export interface ProposalStanding {
  readonly state: ProposalState;
  readonly isOwn: boolean;
  /** Whoever proposed it, or somebody who could act as both, can act as the looker (docs/adr/0025). */
  readonly isHeld: boolean;
}

export const stateAfter = {
  confirm: 'confirmed',
  decline: 'declined',
  'take-back': 'taken-back',
} as const satisfies Readonly<Record<ProposalAct, ProposalState>>;

/** What stands against an act, the first that would be told. It always takes two persons, whatever the office has set for publishing. */
export function hindranceOf(act: ProposalAct, { state, isOwn, isHeld }: ProposalStanding): ProposalHindrance | null {
  if (state !== 'waiting') return 'quarantine-decided';
  if (act === 'take-back') return isOwn ? null : 'not-own-request';
  if (isOwn) return 'four-eyes-required';
  return act === 'confirm' && isHeld ? 'confirmation-by-reset-account' : null;
}

/** What stands against a proposal about a lot; its numbers may not tell about fewer people than the floor. */
export function obstacleTo(
  kind: QuarantineKind,
  {
    ballots,
    isQuarantined,
    floor,
  }: { readonly ballots: number; readonly isQuarantined: boolean; readonly floor: number },
): 'lot-below-floor' | 'lot-in-quarantine' | 'lot-not-in-quarantine' | null {
  if (kind === 'lift') return isQuarantined ? null : 'lot-not-in-quarantine';
  if (isQuarantined) return 'lot-in-quarantine';
  return ballots < floor ? 'lot-below-floor' : null;
}
