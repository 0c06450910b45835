import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An uploaded piece of evidence; the bytes lie in the data folder under the id. */
@Entity('evidence_file')
export class EvidenceFile {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('evidence_file_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  /** Account that uploaded it, and its unit, which both may read it. */
  @Column('varchar', { length: 36 })
  accountId: string;

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
