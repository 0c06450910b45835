import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A counted ballot. No time finer than a day, no address, no card, no order (I5). */
@Entity('ballot', { withoutRowid: true })
@Index('ballot_campaign_unit_idx', ['campaignId', 'unitId', 'groupKey'])
export class Ballot {
  @PrimaryColumn('varchar', { length: 32 })
  id: string;

  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 36 })
  unitId: string;

  @Column('varchar', { length: 40 })
  groupKey: string;

  @Column('varchar', { length: 36 })
  formVersionId: string;

  @Column('text')
  answers: string;

  @Column('varchar', { length: 10 })
  receivedOn: string;
}
