import type { PastRun } from './backup-times.js';

export const backupFaults = ['backup-failed', 'backup-old', 'restore-failed'] as const;
export type BackupFault = (typeof backupFaults)[number];

/** A day and two hours: the longest backup is done by then. */
const oldMs = 26 * 3_600_000;

/**
 * What is wrong with the backups, for administrators to see.
 * @param watchedSince when this process began to see to backups: nothing can be too old before a day has passed
 */
export function faultsOf(
  now: Date,
  watchedSince: Date,
  {
    lastBackup,
    newestGood,
    lastTest,
  }: {
    readonly lastBackup: PastRun | undefined;
    readonly newestGood: PastRun | undefined;
    readonly lastTest: PastRun | undefined;
  },
): readonly BackupFault[] {
  const age = now.getTime() - Math.max(newestGood ? Date.parse(newestGood.askedAt) : 0, watchedSince.getTime());
  return [
    ...(lastBackup?.state === 'failed' ? (['backup-failed'] as const) : []),
    ...(age > oldMs ? (['backup-old'] as const) : []),
    ...(lastTest?.state === 'failed' ? (['restore-failed'] as const) : []),
  ];
}
