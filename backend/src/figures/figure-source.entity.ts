import type { FigureOrigin } from '@pingyi/plugin-sdk';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** From where a campaign takes a figure: chosen by its office, and never changed but taken out. */
@Entity('figure_source')
export class FigureSource {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  /** Under which the scheme of the campaign knows the figure, such as `training-days`. */
  @PrimaryColumn('varchar', { length: 60 })
  item: string;

  @Column('simple-json')
  rule: FigureOrigin;

  /** First and last day of what is counted; null for the year of the reference day. */
  @Column('varchar', { length: 10, nullable: true })
  firstDay: string | null;

  @Column('varchar', { length: 10, nullable: true })
  lastDay: string | null;

  @Column('varchar', { length: 24 })
  chosenAt: string;

  @Column('varchar', { length: 100 })
  chosenByName: string;
}
