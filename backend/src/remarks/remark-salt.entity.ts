import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the ids of the remarks of a campaign are made with. */
@Entity('remark_salt', { withoutRowid: true })
export class RemarkSalt {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  /** 256 random bits in base64url. */
  @Column('varchar', { length: 43 })
  salt: string;
}
