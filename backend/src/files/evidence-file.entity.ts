import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An uploaded piece of evidence; the bytes lie in the data folder under the id. */
@Entity('evidence_file')
export class EvidenceFile {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** The campaign that it supports, or the record of a register; one of them. */
  @Index('evidence_file_campaign_idx')
  @Column('varchar', { length: 36, nullable: true })
  campaignId: string | null;

  @Index('evidence_file_record_idx')
  @Column('varchar', { length: 36, nullable: true })
  recordId: string | null;

  /** Account that uploaded it. */
  @Column('varchar', { length: 36 })
  accountId: string;

  /** Whoever reaches it may read the file: the unit of the account, or the one that the record is about. */

  @Column('varchar', { length: 36, nullable: true })
  unitId: string | null;

  @Column('varchar', { length: 200 })
  name: string;

  @Column('varchar', { length: 100 })
  mediaType: string;

  @Column('integer')
  size: number;

  @Column('varchar', { length: 64 })
  sha256: string;

  @Column('varchar', { length: 24 })
  uploadedAt: string;
}
