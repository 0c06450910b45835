import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed statement of an office; append-only. */
@Entity('signed_statement')
@Index('signed_statement_sequence_key', ['officeId', 'sequence'], { unique: true })
export class StoredStatement {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** The unit whose office it is; empty for the root office. */
  @Column('varchar', { length: 36 })
  officeId: string;

  /** 1, 2, 3… in the chain of the office. */
  @Column('integer')
  sequence: number;

  @Column('varchar', { length: 12 })
  kind: string;

  @Index('signed_statement_publication_idx')
  @Column('varchar', { length: 36 })
  publicationId: string;

  /** Whether everybody may read it; of others the chain shows the digest alone. */
  @Column('boolean')
  disclosed: boolean;

  /** Canonical JSON, exactly what was signed. */
  @Column('text')
  document: string;

  /** Of the document. */
  @Column('varchar', { length: 71 })
  digest: string;

  /** What it seals instead of telling it, canonical JSON with random bits that nobody guesses; null where it tells everything. */
  @Column('text', { nullable: true })
  sealedContent: string | null;

  @Column('varchar', { length: 32 })
  keyId: string;

  @Column('varchar', { length: 86 })
  signature: string;
}
