import type { ManifestText } from '@pingyi/form-definitions';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A section kept for reuse in other forms. */
@Entity('form_block')
export class FormBlock {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('simple-json')
  title: ManifestText;

  @Column('simple-json')
  description: ManifestText;

  @Column('varchar', { length: 40 })
  category: string;

  /** SurveyJS elements. */
  @Column('simple-json')
  elements: Record<string, unknown>[];

  /** The unit whose office keeps it; null for the root office. */
  @Column('varchar', { length: 36, nullable: true })
  ownerUnitId: string | null;

  @Column('varchar', { length: 24 })
  createdAt: string;
}
