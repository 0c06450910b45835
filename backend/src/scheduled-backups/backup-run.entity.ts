import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const backupStates = ['waiting', 'running', 'succeeded', 'failed'] as const;
export const backupSteps = ['archive', 'keys', 'restore', 'check'] as const;

/** What an archive holds, or what a test restore of one came to. */
export interface BackupReport {
  readonly rows?: number;
  readonly files?: number;
  /** Evidence files that are not as they were handed in. */
  readonly faults?: number;
  /** Ballots that waited to be counted. */
  readonly waiting?: number;
  readonly auditHead: string;
  /** What a check of the restored data found. */
  readonly findings?: number;
}

/** A backup that the server writes by itself, or a test restore of one; of this installation's folders, and in no archive. */
@Entity('backup_run')
@Index('backup_run_asked_idx', ['askedAt'])
export class BackupRun {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 10 })
  kind: 'backup' | 'test';

  @Column('varchar', { length: 10 })
  state: (typeof backupStates)[number];

  @Column('varchar', { length: 24 })
  askedAt: string;

  /** Null when it was its time. */
  @Column('varchar', { length: 100, nullable: true })
  askedBy: string | null;

  /** The process that works on it. */
  @Column('varchar', { length: 36, nullable: true })
  owner: string | null;

  /** When that process was last heard of. */
  @Column('varchar', { length: 24, nullable: true })
  heartbeatAt: string | null;

  @Column('varchar', { length: 24, nullable: true })
  startedAt: string | null;

  @Column('varchar', { length: 24, nullable: true })
  finishedAt: string | null;

  /** What is being done just now. */
  @Column('varchar', { length: 10, nullable: true })
  step: (typeof backupSteps)[number] | null;

  /** Written so far, and in the end the size of the archive. */
  @Column('integer')
  kilobytes: number;

  /** Name of the archive in the folder of backups. */
  @Column('varchar', { length: 100, nullable: true })
  file: string | null;

  /** When the archive made room for newer ones. */
  @Column('varchar', { length: 24, nullable: true })
  removedAt: string | null;

  @Column('simple-json', { nullable: true })
  report: BackupReport | null;

  /** The backup that a test restored. */
  @Column('varchar', { length: 36, nullable: true })
  testedId: string | null;

  @Column('varchar', { length: 40, nullable: true })
  errorCode: string | null;

  /** The first line of what the command said. */
  @Column('varchar', { length: 300, nullable: true })
  errorDetail: string | null;
}
