/** Facts that wait and are to be left out, as somebody has seen them, and why. */
export interface Dismissal {
  readonly factIds: readonly string[];
  readonly reason: string;
}

/** What a run or a publication has left out although it waited for its second person. */
export interface DismissedFacts {
  readonly reason: string;
  readonly facts: readonly { readonly id: string; readonly unitId: string; readonly kind: string }[];
}

export const isDismissed = (dismissed: DismissedFacts | null, factId: string): boolean =>
  dismissed?.facts.some(({ id }) => id === factId) ?? false;

/** Kinds of the facts about one unit that were left out, with the reason; null when there are none. */
export function dismissedAbout(
  dismissed: DismissedFacts | null,
  unitId: string,
): { readonly reason: string; readonly kinds: readonly string[] } | null {
  const kinds = dismissed?.facts.filter((fact) => fact.unitId === unitId).map(({ kind }) => kind) ?? [];
  return dismissed && kinds.length > 0 ? { reason: dismissed.reason, kinds } : null;
}
