import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RobotKind } from './domain/robot-request.js';

/** A robot of a group in which the people of an office talk; it is told how much waits, never whose it is. */
@Entity('reminder_robot')
export class ReminderRobot {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 80 })
  name: string;

  @Column('varchar', { length: 10 })
  kind: RobotKind;

  /** Whose campaigns, with those of lower units, it is told of; null = all. */
  @Column('varchar', { length: 36, nullable: true })
  unitId: string | null;

  /** Of the address, what may be shown. */
  @Column('varchar', { length: 255 })
  host: string;

  /** The address with its key, sealed. */
  @Column('text')
  address: string;

  /** Of 钉钉, sealed; empty where it signs nothing. */
  @Column('text')
  secret: string;

  @Column('varchar', { length: 100 })
  madeBy: string;

  @Column('varchar', { length: 24 })
  createdAt: string;
}
