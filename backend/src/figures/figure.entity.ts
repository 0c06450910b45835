import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FigureOriginKind, RegisterTitle } from './figure-counters.js';

/** `withdrawn` is a proposal that a later one, or the end of its source, has taken the place of. */
export const figureStates = ['proposed', 'verified', 'rejected', 'withdrawn'] as const;
export type FigureState = (typeof figureStates)[number];

/** A figure of a unit that was counted from a register; it counts once a second person has verified it (I18). */
@Entity('figure')
@Index('figure_waiting_key', ['campaignId', 'unitId', 'item'], { unique: true, where: "state = 'proposed'" })
@Index('figure_standing_key', ['campaignId', 'unitId', 'item'], {
  unique: true,
  where: "state = 'verified' AND superseded_at IS NULL",
})
export class Figure {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 36 })
  unitId: string;

  @Column('varchar', { length: 60 })
  item: string;

  /** What it comes from. */
  @Column('varchar', { length: 10, default: 'register' })
  origin: FigureOriginKind;

  /** Code of the register, or of the indicator. */
  @Column('varchar', { length: 60 })
  register: string;

  /** What it was called when this was counted. */
  @Column('simple-json')
  registerTitle: RegisterTitle;

  @Column('varchar', { length: 10 })
  firstDay: string;

  @Column('varchar', { length: 10 })
  lastDay: string;

  /** A decimal number; with a base, how many of it. */
  @Column('varchar', { length: 30 })
  value: string;

  @Column('integer', { nullable: true })
  base: number | null;

  @Column('integer')
  records: number;

  /** The first of them. */
  @Column('simple-json')
  recordIds: string[];

  /** Over figure and records, by which a later count is told from it. */
  @Column('varchar', { length: 71 })
  digest: string;

  @Column('varchar', { length: 10 })
  state: FigureState;

  @Column('varchar', { length: 36 })
  proposedById: string;

  @Column('varchar', { length: 100 })
  proposedByName: string;

  @Column('varchar', { length: 24 })
  proposedAt: string;

  @Column('varchar', { length: 36, nullable: true })
  decidedById: string | null;

  @Column('varchar', { length: 100, nullable: true })
  decidedByName: string | null;

  @Column('varchar', { length: 24, nullable: true })
  decidedAt: string | null;

  @Column('varchar', { length: 500, nullable: true })
  note: string | null;

  /** When another verified figure took its place, or its source was taken out. */
  @Column('varchar', { length: 24, nullable: true })
  supersededAt: string | null;
}
