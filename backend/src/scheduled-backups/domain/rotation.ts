import { daysBetween } from '../../common/days.js';
import type { BackupSettings } from '../../config/config.js';

/** An archive that is there. */
export interface KeptArchive {
  readonly id: string;
  /** Day of the office on which it was begun, `YYYY-MM-DD`. */
  readonly day: string;
  /** When it was begun, ISO 8601 in UTC. */
  readonly askedAt: string;
  /** What the last test restore of it came to; null for none. */
  readonly tested: 'good' | 'bad' | null;
}

/**
 * The archives that may go: of each of the last so many days, weeks and months that have any, the newest stays. One that could not be
 * restored holds nobody's place and stays to be looked into until it is a month old. The newest archive always stays, and so does the
 * newest that was restored.
 * @param today day of the office
 */
export function superfluous(
  archives: readonly KeptArchive[],
  keep: BackupSettings['keep'],
  today: string,
): readonly string[] {
  const newestFirst = [...archives].sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1));
  const good = newestFirst.filter(({ tested }) => tested !== 'bad');
  const stays = new Set<string>();
  for (const [periodOf, count] of [
    [(day: string) => day, keep.days],
    [weekOf, keep.weeks],
    [(day: string) => day.slice(0, 7), keep.months],
  ] as const)
    for (const { id } of newestOfPeriods(good, periodOf, count)) stays.add(id);
  for (const last of [good[0], newestFirst.find(({ tested }) => tested === 'good')]) if (last) stays.add(last.id);
  // Where nothing good is left, what is bad is all there is.
  const mayGo = good.length > 0 ? newestFirst : [];
  return mayGo
    .filter(({ id, tested, day }) => !stays.has(id) && (tested !== 'bad' || daysBetween(day, today) > 30))
    .map(({ id }) => id);
}

function newestOfPeriods(
  newestFirst: readonly KeptArchive[],
  periodOf: (day: string) => string,
  count: number,
): readonly KeptArchive[] {
  const periods = new Map<string, KeptArchive>();
  for (const archive of newestFirst) {
    const period = periodOf(archive.day);
    if (!periods.has(period)) periods.set(period, archive);
  }
  return [...periods.values()].slice(0, count);
}

const dayMs = 24 * 3_600_000;

/** The Monday of the week of a day. */
function weekOf(day: string): string {
  const instant = new Date(day);
  return new Date(instant.getTime() - ((instant.getUTCDay() + 6) % 7) * dayMs).toISOString().slice(0, 10);
}
