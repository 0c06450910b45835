/** What becomes of the entries of a ranked list when only so many places exist. */
export interface Selection<Entry> {
  readonly selected: readonly Entry[];
  /** Equal at the cut and not decided. */
  readonly pending: readonly Entry[];
  /** Equal at the cut and passed over by rule. */
  readonly excluded: readonly Entry[];
  /** Beyond the quota. */
  readonly beyond: readonly Entry[];
  /** Selected or beyond because of a decision. */
  readonly decided: ReadonlySet<Entry>;
}

export interface TieRule {
  /** `manual` waits for a decision, `exclude` passes over all who are equal at the cut. */
  readonly tie: 'manual' | 'exclude';
  /** Ids that the leadership chose among the tied. */
  readonly chosen: ReadonlySet<string>;
}

/**
 * The first `places` of a list (P20). Entries equal at the cut are not separated by chance: they wait, unless exactly as
 * many of them were chosen by decision as there are places left.
 * @param ranked best first
 * @param same whether two neighbours are equal in everything that ranks them
 */
export function selectFirst<Entry extends { readonly id: string }>(
  ranked: readonly Entry[],
  places: number,
  same: (a: Entry, b: Entry) => boolean,
  rule: TieRule,
): Selection<Entry> {
  const none: ReadonlySet<Entry> = new Set();
  const last = ranked[places - 1];
  const next = ranked[places];
  if (places <= 0) return { selected: [], pending: [], excluded: [], beyond: ranked, decided: none };
  if (!last || !next || !same(last, next)) {
    return {
      selected: ranked.slice(0, places),
      pending: [],
      excluded: [],
      beyond: ranked.slice(places),
      decided: none,
    };
  }
  const tied = ranked.filter((entry) => same(entry, last));
  const first = ranked.indexOf(tied[0] ?? last);
  const [above, below] = [ranked.slice(0, first), ranked.slice(first + tied.length)];
  if (rule.tie === 'exclude') return { selected: above, pending: [], excluded: tied, beyond: below, decided: none };
  const chosen = tied.filter(({ id }) => rule.chosen.has(id));
  if (chosen.length !== places - above.length)
    return { selected: above, pending: tied, excluded: [], beyond: below, decided: none };
  const others = tied.filter((entry) => !chosen.includes(entry));
  return {
    selected: [...above, ...chosen],
    pending: [],
    excluded: [],
    beyond: [...others, ...below],
    decided: new Set(tied),
  };
}
