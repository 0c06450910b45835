/** A further post of one's own (兼任), of somebody whom one stands in for (代理), or lent by its owner for some time (委托). */
export const postKinds = ['own', 'deputy', 'delegation'] as const;
export type PostKind = (typeof postKinds)[number];

/** Days `YYYY-MM-DD`, both included; null for as long as nobody ends it. */
export interface Term {
  readonly fromDay: string;
  readonly toDay: string | null;
}

export const isInForce = ({ fromDay, toDay }: Term, today: string): boolean =>
  fromDay <= today && (toDay === null || today <= toDay);

/** The same day a year later; after the 29th of February the 1st of March. */
function yearAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + 1, month - 1, date)).toISOString().slice(0, 10);
}

/** What is wrong with the days of a post, by their names in a request. */
export function termFaults(
  kind: PostKind,
  { fromDay, toDay }: Term,
  today: string,
): { readonly field: 'from' | 'until'; readonly code: string }[] {
  if (toDay === null) return kind === 'own' ? [] : [{ field: 'until', code: 'required' }];
  if (toDay < fromDay) return [{ field: 'until', code: 'before-start' }];
  if (toDay < today) return [{ field: 'until', code: 'over-already' }];
  return kind !== 'own' && toDay > yearAfter(fromDay) ? [{ field: 'until', code: 'term-too-long' }] : [];
}
