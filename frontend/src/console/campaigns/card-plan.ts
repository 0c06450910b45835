import type { GroupView, SubjectView } from '../../api/models';

/** What the server takes in one batch. */
export const batchLimits = { units: 2_000, cards: 20_000 } as const;

type Planned = Pick<SubjectView, 'parentName' | 'rosters'> & { readonly unit: { readonly id: string } };

/** Organisations that share their cards: one, or all of a superior where one ballot rates them. */
export interface Door {
  readonly unitIds: readonly string[];
  /** How many people vote there; null = unknown. */
  readonly roster: number | null;
}

/** The doors of a group, at each of which cards are issued. */
export function doorsOf(subjects: readonly Planned[], group: Pick<GroupView, 'key' | 'joint'>): Door[] {
  const behind = group.joint ? [...byParent(subjects).values()] : subjects.map((subject) => [subject]);
  return behind.map((members) => {
    const known = members.flatMap(({ rosters }) => rosters[group.key] ?? []);
    return { unitIds: members.map(({ unit }) => unit.id), roster: known.length === 0 ? null : Math.max(...known) };
  });
}

export interface CardPlan {
  readonly unitIds: readonly string[];
  readonly cards: number;
  /** Organisations that need a roster for their number of cards and have none. */
  readonly withoutRoster: number;
  readonly tooLarge: boolean;
}

/** How many cards a batch comes to; `each` is null when every door gets as many as the group has people there. */
export function planCards(doors: readonly Door[], each: number | null): CardPlan {
  const cards = doors.reduce((sum, { roster }) => sum + (each ?? roster ?? 0), 0);
  const unitIds = doors.flatMap((door) => door.unitIds);
  return {
    unitIds,
    cards,
    withoutRoster: each === null ? doors.filter(({ roster }) => !roster).length : 0,
    tooLarge: unitIds.length > batchLimits.units || cards > batchLimits.cards,
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
