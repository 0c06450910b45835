import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AccessKind } from '../campaigns/index.js';

/** The door of one group to one unit, or to every unit of a superior: the address behind a QR code. */
@Entity('collector')
@Index('collector_campaign_unit_group_key', ['campaignId', 'unitId', 'groupKey'], { unique: true })
export class Collector {
  /** Ten random characters, the last part of `/s/<collector>`. */
  @PrimaryColumn('varchar', { length: 16 })
  id: string;

  @Column('varchar', { length: 36 })
  campaignId: string;

  /** The unit, or the superior where one ballot rates all of its units. */
  @Column('varchar', { length: 36 })
  unitId: string;

  @Column('varchar', { length: 40 })
  groupKey: string;

  @Column('varchar', { length: 10 })
  access: AccessKind;

  /** Ballots counted so far, so that live participation never reads the log; the inbox comes on top. */
  @Column('integer')
  counted: number;

  /** Cards of valid batches. */
  @Column('integer', { default: 0 })
  issued: number;

  /** Papers that were handed out at this door; the cards come on top. */
  @Column('integer', { default: 0 })
  paperIssued: number;

  /** Ballots, among those counted or waiting, that came on paper. */
  @Column('integer', { default: 0 })
  paperCounted: number;

  /** Papers that came back and do not count. */
  @Column('integer', { default: 0 })
  paperVoided: number;

  /** Ballots among them that were filled in on a device of the office, one after another. */
  @Column('integer', { default: 0 })
  assisted: number;

  /** Name of the key that seals its waiting ballots now; null before the first one, and once the campaign has ended. */
  @Column('varchar', { length: 32, nullable: true })
  inboxKey: string | null;

  /** Whether there is nothing to be written anew once the campaign has ended. */
  @Column('boolean', { default: false })
  sealed: boolean;
}
