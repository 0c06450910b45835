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
}
