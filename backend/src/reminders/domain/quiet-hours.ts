/** When nobody is written to: from an hour to another of the office's clocks, and, if wanted, on days on which it does not work. */
export interface QuietHours {
  /** `HH:MM`; the same as `to` = never. */
  readonly from: string;
  readonly to: string;
  readonly daysOff: boolean;
}

/** Evenings, nights and days off. */
export const usualQuiet: QuietHours = { from: '20:00', to: '08:00', daysOff: true };

/** A moment as the office's clocks show it. */
export interface OfficeMoment {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`. */
  readonly hour: string;
}

/** Where a moment lies: what is not quiet is `null`, otherwise the day and hour at which it ends at the earliest. */
export function quietUntil(
  { day, hour }: OfficeMoment,
  { from, to, daysOff }: QuietHours,
  isWorkingDay: (day: string) => boolean,
): OfficeMoment | null {
  const overNight = from > to;
  const isQuietHour = from !== to && (overNight ? hour >= from || hour < to : hour >= from && hour < to);
  const isDayOff = (one: string): boolean => daysOff && !isWorkingDay(one);
  if (!isQuietHour && !isDayOff(day)) return null;
  // An evening ends on the next day; a day off with the first hour of the next that is none.
  const startsNext = isDayOff(day) || (overNight && hour >= from);
  let end = startsNext ? nextDay(day) : day;
  while (isDayOff(end)) end = nextDay(end);
  return { day: end, hour: from === to ? '00:00' : overNight ? to : startsNext ? '00:00' : to };
}

const nextDay = (day: string): string => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
};
