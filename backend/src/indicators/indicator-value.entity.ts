import type { RegisterTitle } from '../figures/index.js';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const valueSources = ['typed', 'imported', 'counted'] as const;
export type ValueSource = (typeof valueSources)[number];

/** From what a value was counted. */
export interface CountedFrom {
  /** Code of the register. */
  readonly register: string;
  readonly registerTitle: RegisterTitle;
  readonly records: number;
}

/** The value of a unit in a year. */
@Entity('indicator_value')
@Index('indicator_value_unit_idx', ['unitId'])
export class IndicatorValue {
  @PrimaryColumn('varchar', { length: 36 })
  indicatorId: string;

  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  @PrimaryColumn('integer')
  year: number;

  /** The number, or the part of a share. */
  @Column('varchar', { length: 30 })
  value: string;

  /** The whole of a share. */
  @Column('varchar', { length: 30, nullable: true })
  base: string | null;

  @Column('varchar', { length: 10 })
  source: ValueSource;

  @Column('simple-json', { nullable: true })
  counted: CountedFrom | null;

  @Column('varchar', { length: 24 })
  notedAt: string;

  @Column('varchar', { length: 100 })
  notedByName: string;
}
