import { expect, it } from 'vitest';
import { proposedPhases, workingDayUntil } from './phase-proposal.js';

const title = { 'zh-CN': '阶段', en: 'Phase' };
/** National day of 2026 with its worked weekend days. */
const october = {
  holidays: new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07']),
  workdays: new Set(['2026-10-10']),
};
const days = (phases: Parameters<typeof proposedPhases>[0], from: string) =>
  proposedPhases(phases, from, october).map(({ startsOn, endsOn }) => [startsOn, endsOn]);

it('usual phases are laid on working days, around holidays and over weekend days that are worked', () => {
  const phases = [
    { kind: 'self-assessment', title, startsOnDay: 1, workingDays: 3 },
    { kind: 'ballot', title, startsOnDay: 3, workingDays: 4 },
  ] as const;
  // 28, 29, 30 September; then 8, 9 and Saturday 10 October.
  expect(days(phases, '2026-09-28')).toEqual([
    ['2026-09-28', '2026-09-30'],
    ['2026-09-30', '2026-10-10'],
  ]);
});

it('a campaign that is to begin on a holiday begins on the next working day', () => {
  expect(days([{ kind: 'ballot', title, startsOnDay: 1, workingDays: 1 }], '2026-10-03')).toEqual([
    ['2026-10-08', '2026-10-08'],
  ]);
});

it('the last working day until a holiday is the one before it', () => {
  expect(workingDayUntil('2026-10-07', october)).toBe('2026-09-30');
  expect(workingDayUntil('2026-10-10', october)).toBe('2026-10-10');
});
