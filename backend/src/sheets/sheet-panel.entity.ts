import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The raters of a group are a panel: their sheets count together, once its chair has signed. */
@Entity('sheet_panel')
@Index('sheet_panel_key', ['campaignId', 'groupKey'], { unique: true })
export class SheetPanel {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 40 })
  groupKey: string;

  /** Account of the chair. */
  @Index('sheet_panel_chair_idx')
  @Column('varchar', { length: 36 })
  chairId: string;

  @Column('varchar', { length: 100 })
  chairName: string;

  /** Points by which raters may differ on an item and the mean applies, decimal string; fixed once the campaign is published. */
  @Column('varchar', { length: 10 })
  itemLimit: string;

  @Column('integer')
  revision: number;
}
