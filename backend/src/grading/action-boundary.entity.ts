import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which grades of a campaign are consolidated and which are put in order, where an office has set it (S5.11). */
@Entity('action_boundary')
export class ActionBoundary {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  @Column('simple-json')
  consolidate: string[];

  @Column('simple-json')
  rectify: string[];

  @Column('integer')
  revision: number;
}
