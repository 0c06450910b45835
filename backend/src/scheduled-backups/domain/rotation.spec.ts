import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { superfluous, type KeptArchive } from './rotation.js';

const archive = (day: string, tested: KeptArchive['tested'] = null): KeptArchive => ({
  id: day,
  day,
  askedAt: `${day}T02:30:00.000Z`,
  tested,
});

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 24 * 3_600_000).toISOString().slice(0, 10);

/** Lives through the days with a backup on each, as the server does. */
function livedThrough(from: string, days: number, keep = { days: 7, weeks: 4, months: 12 }): string[] {
  let kept: KeptArchive[] = [];
  for (let day = 0; day < days; day++) {
    const today = dayAfter(from, day);
    kept.push(archive(today));
    const gone = superfluous(kept, keep, today);
    kept = kept.filter(({ id }) => !gone.includes(id));
  }
  return kept.map(({ day }) => day);
}

describe('rotation of backups', () => {
  it('keeps the newest of seven days, four weeks and twelve months', () => {
    // 2026-11-30 is a Monday.
    expect(livedThrough('2025-09-01', 456)).toEqual(
      [
        '2025-12-31 2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31',
        '2026-06-30 2026-07-31 2026-08-31 2026-09-30 2026-10-31',
        '2026-11-15 2026-11-22 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28',
        '2026-11-29 2026-11-30',
      ].flatMap((days) => days.split(' ')),
    );
  });

  it('counts days that have a backup, so that a machine that was off for long loses none', () => {
    const old = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => archive(day));
    expect(superfluous([...old, archive('2026-11-30')], { days: 7, weeks: 0, months: 0 }, '2026-11-30')).toEqual([]);
  });

  it('keeps the newest that was restored, though it is no period’s newest', () => {
    const archives = [archive('2026-11-02', 'good'), archive('2026-11-03'), archive('2026-11-04')];
    expect(superfluous(archives, { days: 1, weeks: 0, months: 0 }, '2026-11-04')).toEqual(['2026-11-03']);
  });

  it('gives no place to one that could not be restored, and removes it after a month', () => {
    const archives = [archive('2026-10-01', 'bad'), archive('2026-11-29'), archive('2026-11-30', 'bad')];
    expect(superfluous(archives, { days: 1, weeks: 0, months: 0 }, '2026-11-30')).toEqual(['2026-10-01']);
    expect(superfluous([archive('2026-10-01', 'bad')], { days: 1, weeks: 0, months: 0 }, '2026-11-30')).toEqual([]);
  });

  it('never removes the newest good one, whatever there is and whatever is to be kept', () => {
    const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(null, 'good', 'bad')), {
      selector: ([day]) => day,
      minLength: 1,
    });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), (drawn, days, weeks) => {
        const archives = drawn.map(([day, tested]) =>
          archive(dayAfter('2025-01-01', day), tested as KeptArchive['tested']),
        );
        const gone = superfluous(archives, { days, weeks, months: 0 }, '2026-12-31');
        const newest = (of: KeptArchive[]) =>
          of
            .map(({ id }) => id)
            .sort()
            .at(-1);
        expect(gone).not.toContain(newest(archives.filter(({ tested }) => tested !== 'bad')));
        expect(gone).not.toContain(newest(archives.filter(({ tested }) => tested === 'good')));
      }),
    );
  });
});
