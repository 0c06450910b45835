import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { IndicatorContent } from './indicator-content.js';

/** An indicator that an office follows over units and years. */
@Entity('indicator')
@Index('indicator_code_key', ['code'], { unique: true })
export class Indicator implements IndicatorContent {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** Stable, and safe in addresses and files. */
  @Column('varchar', { length: 60 })
  code: string;

  @Column('simple-json')
  title: IndicatorContent['title'];

  @Column('simple-json')
  measure: IndicatorContent['measure'];

  @Column('varchar', { length: 10 })
  kind: IndicatorContent['kind'];

  @Column('varchar', { length: 4 })
  direction: IndicatorContent['direction'];

  @Column('varchar', { length: 10 })
  targetOf: IndicatorContent['targetOf'];

  @Column('varchar', { length: 30, nullable: true })
  target: string | null;

  @Column('varchar', { length: 10, nullable: true })
  targetDay: string | null;

  @Column('integer', { nullable: true })
  shareOfUnits: number | null;

  @Column('simple-json')
  unitTypes: IndicatorContent['unitTypes'];

  @Column('simple-json', { nullable: true })
  rule: IndicatorContent['rule'];

  @Column('boolean')
  ended: boolean;

  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  changedAt: string;

  @Column('varchar', { length: 100 })
  changedByName: string;
}
