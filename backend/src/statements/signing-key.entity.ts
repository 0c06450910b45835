import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The public half of a key with which the office signs; the private half is a file, see `key-files.ts`. */
@Entity('signing_key')
@Index('signing_key_number_key', ['number'], { unique: true })
export class SigningKey {
  /** Its fingerprint. */
  @PrimaryColumn('varchar', { length: 32 })
  id: string;

  /** 1, 2, 3… in the order in which the keys came. */
  @Column('integer')
  number: number;

  /** base64url. */
  @Column('varchar', { length: 43 })
  publicKey: string;

  @Column('varchar', { length: 24 })
  since: string;

  /** Null for the key that signs now. */
  @Column('varchar', { length: 24, nullable: true })
  until: string | null;

  /** The key before it, which has signed its introduction; null for the first, and after one that was lost. */
  @Column('varchar', { length: 32, nullable: true })
  introducedBy: string | null;

  /** Over the canonical JSON of the introduction; its own where there is no key before it. */
  @Column('varchar', { length: 86 })
  signature: string;
}
