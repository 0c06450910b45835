import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SignalKind } from './domain/door-day.js';

/** A number of a day about the ballots of a door; no time, no network, no order, and nothing about one ballot (docs/adr/0052). */
@Entity('door_signal', { withoutRowid: true })
export class DoorSignal {
  @PrimaryColumn('varchar', { length: 16 })
  collectorId: string;

  @PrimaryColumn('varchar', { length: 10 })
  day: string;

  /** 0 for the door as a whole. */
  @PrimaryColumn('integer')
  lot: number;

  @PrimaryColumn('varchar', { length: 12 })
  kind: SignalKind;

  @Column('integer')
  count: number;
}
