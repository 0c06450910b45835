import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That somebody was given a certificate: its number stays, however often it is printed. */
@Entity('certificate')
@Index('certificate_number_key', ['campaignId', 'number'], { unique: true })
export class Certificate {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  /** The unit, or the person. */
  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  /** From 1, in the order of the list on which they were given. */
  @Column('integer')
  number: number;

  @Column('varchar', { length: 10 })
  issuedOn: string;

  @Column('varchar', { length: 100 })
  issuedByName: string;
}
