import { ConflictError } from '../common/problem/problem.error.js';

/** No folder for backups is set. */
export class BackupsOffError extends ConflictError {
  constructor() {
    super('backups-off');
  }
}

/** A backup or a test restore waits or is under way. */
export class BackupRunningError extends ConflictError {
  constructor() {
    super('backup-running');
  }
}

/** There is no archive that could be restored. */
export class NoBackupError extends ConflictError {
  constructor() {
    super('no-backup');
  }
}

/** Why a run failed: a code for the console, and the first line of what was said. */
export class BackupFailure extends Error {
  constructor(
    readonly code: 'backup-failed' | 'restore-failed' | 'check-failed' | 'file-fault',
    detail: string,
  ) {
    super(detail);
  }
}
