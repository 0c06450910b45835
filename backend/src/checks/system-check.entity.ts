import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Finding } from '../common/check.js';

/** One look through everything that is stored, see `check.ts`. */
@Entity('system_check')
export class SystemCheck {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 24 })
  startedAt: string;

  /** Null when the weekly job started it. */
  @Column('varchar', { length: 100, nullable: true })
  startedBy: string | null;

  /** Null while it runs, and for ever when its process ended meanwhile. */
  @Column('varchar', { length: 24, nullable: true })
  finishedAt: string | null;

  @Column('varchar', { length: 71, nullable: true })
  auditHead: string | null;

  @Column('integer', { nullable: true })
  findingCount: number | null;

  /** The first thousand. */
  @Column('simple-json', { nullable: true })
  findings: Finding[] | null;
}
