/** What waits for its second person: a fact, or a figure counted from records. */
export interface Waiting {
  readonly id: string;
  readonly unitId: string;
  readonly what: 'fact' | 'figure';
  /** Of a fact; of a figure, its item in the scheme. */
  readonly kind: string;
  readonly date: string | null;
  readonly months: number | null;
  readonly enteredByName: string;
  readonly enteredAt: string;
}

/** What waits and is to be left out, as somebody has seen it, and why. */
export interface Dismissal {
  readonly factIds: readonly string[];
  readonly reason: string;
}

/** What a run or a publication has left out although it waited for its second person. */
export interface DismissedFacts {
  readonly reason: string;
  /** What each was; older ones were all facts. */
  readonly facts: readonly (Pick<Waiting, 'id' | 'unitId' | 'kind'> & Partial<Pick<Waiting, 'what'>>)[];
}

export const isDismissed = (dismissed: DismissedFacts | null, factId: string): boolean =>
  dismissed?.facts.some(({ id }) => id === factId) ?? false;

export interface DismissedAbout {
  readonly reason: string;
  /** Of facts. */
  readonly kinds: readonly string[];
  /** Of figures. */
  readonly items: readonly string[];
}

/** What about one unit was left out, with the reason; null when nothing was. */
export function dismissedAbout(dismissed: DismissedFacts | null, unitId: string): DismissedAbout | null {
  const about = dismissed?.facts.filter((fact) => fact.unitId === unitId) ?? [];
  if (!dismissed || about.length === 0) return null;
  const kindsOf = (figures: boolean): string[] =>
    about.filter(({ what }) => (what === 'figure') === figures).map(({ kind }) => kind);
  return { reason: dismissed.reason, kinds: kindsOf(false), items: kindsOf(true) };
}
