import { describe, expect, it } from 'vitest';
import { OfficeCalendar } from '../../common/office-calendar.js';
import { isBackupDue, isTestDue, newestTurn, type PastRun } from './backup-times.js';

const shanghai = new OfficeCalendar('Asia/Shanghai');
const at = (time: string) => new Date(`2026-11-${time}+08:00`);
const run = (askedAt: Date, state: string, errorCode: string | null = null): PastRun => ({
  state,
  errorCode,
  askedAt: askedAt.toISOString(),
  finishedAt: state === 'running' ? null : new Date(askedAt.getTime() + 60_000).toISOString(),
});

describe('when a backup begins', () => {
  it('at its time by the clocks of the office', () => {
    expect(newestTurn(shanghai, at('30T02:30:00'), '02:30')).toEqual(at('30T02:30:00'));
    expect(newestTurn(shanghai, at('30T02:29:59'), '02:30')).toEqual(at('29T02:30:00'));
  });

  it('at an hour that the clocks leave out once that hour would have come', () => {
    const berlin = new OfficeCalendar('Europe/Berlin');
    expect(newestTurn(berlin, new Date('2026-03-29T12:00:00Z'), '02:30').toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });

  it('once a day, also when the machine was off at that time', () => {
    const turn = at('30T02:30:00');
    expect(isBackupDue(turn, at('30T02:30:05'), [run(at('29T02:30:00'), 'succeeded')])).toBe(true);
    expect(isBackupDue(turn, at('30T17:00:00'), [])).toBe(true);
    expect(isBackupDue(turn, at('30T17:00:00'), [run(at('30T09:00:00'), 'succeeded')])).toBe(false);
    expect(isBackupDue(turn, at('30T17:00:00'), [run(at('30T02:30:00'), 'running')])).toBe(false);
  });

  it('again an hour after it failed', () => {
    const failed = [run(at('30T02:30:00'), 'failed')];
    expect(isBackupDue(at('30T02:30:00'), at('30T03:30:00'), failed)).toBe(false);
    expect(isBackupDue(at('30T02:30:00'), at('30T03:31:00'), failed)).toBe(true);
  });
});

describe('when a backup is restored for a test', () => {
  const newest = run(at('30T02:30:00'), 'succeeded');

  it('with the first, and a month after the last', () => {
    expect(isTestDue(at('30T03:00:00'), undefined, undefined)).toBe(false);
    expect(isTestDue(at('30T03:00:00'), newest, undefined)).toBe(true);
    expect(isTestDue(at('30T03:00:00'), newest, run(at('01T03:00:00'), 'succeeded'))).toBe(false);
    expect(isTestDue(at('30T03:00:00'), newest, run(new Date('2026-10-31T00:00:00+08:00'), 'succeeded'))).toBe(true);
  });

  it('after a failure once there is another archive, and after an interruption in an hour', () => {
    expect(isTestDue(at('30T12:00:00'), newest, run(at('30T03:00:00'), 'failed', 'restore-failed'))).toBe(false);
    expect(isTestDue(at('30T12:00:00'), newest, run(at('29T03:00:00'), 'failed', 'restore-failed'))).toBe(true);
    expect(isTestDue(at('30T03:30:00'), newest, run(at('30T03:00:00'), 'failed', 'interrupted'))).toBe(false);
    expect(isTestDue(at('30T12:00:00'), newest, run(at('30T03:00:00'), 'failed', 'interrupted'))).toBe(true);
  });
});
