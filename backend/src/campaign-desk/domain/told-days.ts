import { superiorOf } from '../../campaigns/index.js';
import type { DoorCounts } from '../../participation/index.js';
import { firstOf, inSteps, together, type OnDay } from './day-steps.js';

/** Ballots of a group at a door by the days on which they came. */
interface CameAtDoor {
  readonly unitId: string;
  readonly groupKey: string;
  readonly days: ReadonlyMap<string, number>;
}

interface Row {
  readonly subject: { readonly unitId: string; readonly path: string };
  readonly ballots: readonly DoorCounts[];
}

const placeOf = ({ key, door }: Pick<DoorCounts, 'key' | 'door'>): string => `${key} ${door}`;

/** The days of ballots as far as they are told: of nothing that participation withholds, and in steps of the floor. */
export class ToldDays {
  private readonly shown = new Map<string, readonly OnDay[]>();
  private readonly steps = new Map<string, readonly OnDay[]>();

  /** @param rows of the whole campaign */
  constructor(
    came: readonly CameAtDoor[],
    private readonly rows: readonly Row[],
    private readonly floor: number,
  ) {
    const atDoor = new Map(came.map(({ unitId, groupKey, days }) => [placeOf({ key: groupKey, door: unitId }), days]));
    for (const { ballots } of rows)
      for (const group of ballots) {
        const place = placeOf(group);
        if (this.shown.has(place)) continue;
        const days = atDoor.get(place);
        const shown = days && group.received !== null ? firstOf(days, group.received) : [];
        this.shown.set(place, shown);
        this.steps.set(place, inSteps(shown, floor));
      }
  }

  /** At the door of a group of a unit. */
  at(group: DoorCounts): readonly OnDay[] {
    return this.steps.get(placeOf(group)) ?? [];
  }

  /** Of all superiors together whose units are all among those that somebody reaches: told superior by superior, so that no two readers see sums that differ by few. */
  ofSuperiors(reaches: (subject: Row['subject']) => boolean): OnDay[] {
    const beyond = new Set(this.rows.flatMap(({ subject }) => (reaches(subject) ? [] : superiorOf(subject))));
    const doors = new Map<string, Set<string>>();
    for (const { subject, ballots } of this.rows) {
      const superior = superiorOf(subject);
      if (beyond.has(superior)) continue;
      for (const group of ballots) {
        const place = `${group.key} ${superior}`;
        const known = doors.get(place) ?? new Set();
        doors.set(place, known.add(placeOf(group)));
      }
    }
    return together(
      [...doors.values()].map((places) =>
        inSteps(together([...places].map((place) => this.shown.get(place) ?? [])), this.floor),
      ),
    );
  }
}
