import type { SubjectView } from '../../api/models';

/** What the server takes in one batch. */
export const batchLimits = { units: 600, cards: 5_000 } as const;

type Planned = Pick<SubjectView, 'parentName' | 'roster'> & { readonly unit: { readonly id: string } };

export interface CardPlan {
  readonly unitIds: readonly string[];
  readonly cards: number;
  /** Organisations that need a roster for their number of cards and have none. */
  readonly withoutRoster: number;
  readonly tooLarge: boolean;
}

/** How many cards a batch comes to; `each` is null when every organisation gets as many as its roster. */
export function planCards(subjects: readonly Planned[], each: number | null): CardPlan {
  const cards = subjects.reduce((sum, { roster }) => sum + (each ?? roster ?? 0), 0);
  return {
    unitIds: subjects.map(({ unit }) => unit.id),
    cards,
    withoutRoster: each === null ? subjects.filter(({ roster }) => !roster).length : 0,
    tooLarge: subjects.length > batchLimits.units || cards > batchLimits.cards,
  };
}

/** The organisations under each superior, in the order in which the superiors first appear. */
export function byParent<S extends Planned>(subjects: readonly S[]): ReadonlyMap<string, readonly S[]> {
  const groups = new Map<string, S[]>();
  for (const subject of subjects) {
    const group = groups.get(subject.parentName);
    if (group) group.push(subject);
    else groups.set(subject.parentName, [subject]);
  }
  return groups;
}
