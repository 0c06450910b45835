/** A lost card is void and replaced at once; a used one, whose holder says not to have used it, by a second person's decision. */
export const replacementKinds = ['lost', 'dispute'] as const;
export type ReplacementKind = (typeof replacementKinds)[number];

export const replacementStates = ['waiting', 'issued', 'declined'] as const;
export type ReplacementState = (typeof replacementStates)[number];

export interface KnownCard {
  readonly used: boolean;
  readonly voided: boolean;
}

/** Why a card is not replaced in this way; the codes are those of the refusals. */
export type ReplacementObstacle = 'card-already-used' | 'card-not-used' | 'card-replaced';

/** A used card is not made void unseen, since its ballot counts and nobody can find it; an unused one is no dispute. */
export function obstacleTo(kind: ReplacementKind, { used, voided }: KnownCard): ReplacementObstacle | null {
  if (voided) return 'card-replaced';
  if (kind === 'lost') return used ? 'card-already-used' : null;
  return used ? null : 'card-not-used';
}

/** Numbers of lost cards as a batch keeps them: `,12,45,`. */
export const withLost = (lost: string, number: number): string => `${lost === '' ? ',' : lost}${number},`;

/** What stands on a card beside its code: the end of the batch and its place in the printing, `3F2A-0042`. */
export const printedNumber = (batchId: string, number: number): string =>
  `${batchId.slice(-4).toUpperCase()}-${String(number).padStart(4, '0')}`;
