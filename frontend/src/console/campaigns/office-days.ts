import type { OfficeDay } from '../../api/models';

// How phases lie on the days of an office, which the server tells; days are `YYYY-MM-DD`.

interface Span {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The days about some phases, with a week on both sides for a day that is moved; undefined without phases. */
export function spanOf(phases: readonly Span[]): { readonly from: string; readonly to: string } | undefined {
  const days = phases.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const to = moved(last, 14);
  const longest = moved(first, 700);
  return { from: moved(first, -14), to: to < longest ? to : longest };
}

const moved = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);

/** Days in a row on which nobody works, both included. */
export function daysOff(days: readonly OfficeDay[]): Span[] {
  const runs: { startsOn: string; endsOn: string }[] = [];
  let before: OfficeDay | undefined;
  for (const day of days) {
    const last = runs.at(-1);
    if (!day.works && before?.works === false && last) last.endsOn = day.day;
    else if (!day.works) runs.push({ startsOn: day.day, endsOn: day.day });
    before = day;
  }
  return runs;
}

/** How many days of a phase are worked; undefined where the days are not known. */
export function workedDays(days: readonly OfficeDay[], { startsOn, endsOn }: Span): number | undefined {
  const within = days.filter(({ day }) => startsOn <= day && day <= endsOn);
  return within.length > 0 && days[0]!.day <= startsOn && endsOn <= days.at(-1)!.day
    ? within.filter(({ works }) => works).length
    : undefined;
}

/** A first or last day of a phase on which nobody works, and the working day next to it: later for the first, earlier for the last. */
export interface DayOff {
  readonly edge: 'startsOn' | 'endsOn';
  readonly day: string;
  /** Of the holiday; null for a weekend. */
  readonly name: string | null;
  readonly instead: string | null;
}

export function edgesOff(days: readonly OfficeDay[], phase: Span): DayOff[] {
  return (['startsOn', 'endsOn'] as const).flatMap((edge): DayOff[] => {
    const found = days.find(({ day }) => day === phase[edge]);
    if (!found || found.works) return [];
    const worked = days.filter(({ works }) => works).map(({ day }) => day);
    const instead =
      edge === 'startsOn' ? worked.find((day) => day > found.day) : worked.filter((day) => day < found.day).at(-1);
    const fits = instead !== undefined && (edge === 'startsOn' ? instead <= phase.endsOn : instead >= phase.startsOn);
    return [{ edge, day: found.day, name: found.name, instead: fits ? instead : null }];
  });
}
