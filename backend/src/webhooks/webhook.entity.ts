import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EventKind } from './domain/event-kinds.js';

/** Why nothing is sent: somebody switched it off, or nothing arrived for days. */
export const disabledReasons = ['by-hand', 'failing'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** An address of another system that is told what happens in the campaigns of an office and of those below it. */
@Entity('webhook')
export class Webhook {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** Whom it tells, in the words of the office. */
  @Column('varchar', { length: 80 })
  name: string;

  @Column('varchar', { length: 500 })
  url: string;

  @Column('simple-json')
  kinds: EventKind[];

  /** The unit whose campaigns, and whose lower units', it is about; null = all. */
  @Column('varchar', { length: 36, nullable: true })
  unitId: string | null;

  /** `whsec_…`, sealed. */
  @Column('varchar', { length: 255 })
  secret: string;

  /** The one before, also sealed, with which is signed as well until its day is over. */
  @Column('varchar', { length: 255, nullable: true })
  previousSecret: string | null;

  @Column('varchar', { length: 24, nullable: true })
  previousUntil: string | null;

  @Column('varchar', { length: 100 })
  madeBy: string;

  @Column('varchar', { length: 24 })
  createdAt: string;

  /** When the first attempt failed after which nothing has arrived; null = the last one arrived. */
  @Column('varchar', { length: 24, nullable: true })
  failingSince: string | null;

  @Column('varchar', { length: 24, nullable: true })
  disabledAt: string | null;

  @Column('varchar', { length: 8, nullable: true })
  disabledReason: DisabledReason | null;

  @Column('integer')
  revision: number;
}
