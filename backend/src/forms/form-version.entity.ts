import type { FormManifest, StaleText } from '@pingyi/form-definitions';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FormVersionState } from './domain/form-version-state.js';

/** A version of a form; once published it never changes and its hash names its content (I2). */
@Entity('form_version')
@Index('form_version_code_version_key', ['formCode', 'version'], { unique: true })
export class FormVersion {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 60 })
  formCode: string;

  @Column('integer')
  version: number;

  @Column('varchar', { length: 10 })
  state: FormVersionState;

  /** `sha256-…` of definition and manifest in canonical JSON (RFC 8785). */
  @Column('varchar', { length: 71 })
  hash: string;

  /** SurveyJS definition. */
  @Column('simple-json')
  definition: Record<string, unknown>;

  @Column('simple-json')
  manifest: FormManifest;

  @Column('varchar', { length: 24, nullable: true })
  publishedAt: string | null;

  /** The unit whose office made the form; null for one that came with the product, or that the root office made. */
  @Column('varchar', { length: 36, nullable: true })
  ownerUnitId: string | null;

  /** Translations that are older than their base text, and what that said. */
  @Column('simple-json', { default: '[]' })
  staleTexts: readonly StaleText[];

  @Column('integer')
  revision: number;
}
