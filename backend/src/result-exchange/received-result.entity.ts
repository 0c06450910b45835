import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A result that an office below has handed up; its grades stand among those of earlier years. */
@Entity('received_result')
export class ReceivedResult {
  /** The campaign as the office below knows it. */
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 200 })
  campaignName: string;

  @Column('varchar', { length: 60 })
  campaignType: string;

  @Column('varchar', { length: 200 })
  office: string;

  @Column('varchar', { length: 10 })
  asOf: string;

  @Column('integer')
  runNumber: number;

  @Column('varchar', { length: 71 })
  outcomeHash: string;

  /** Organisations of the file, and those of them that are known here. */
  @Column('integer')
  units: number;

  @Column('integer')
  known: number;

  /** How many organisations have each grade; '' counts those without one. */
  @Column('simple-json')
  counts: Record<string, number>;

  @Index('received_result_at_idx')
  @Column('varchar', { length: 24 })
  receivedAt: string;

  @Column('varchar', { length: 100 })
  receivedByName: string;
}
