import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Accounts of an organisation and a role that belong to the circle of a release; an empty text stands for any. */
@Entity('publication_reader')
export class PublicationReader {
  @PrimaryColumn('varchar', { length: 36 })
  publicationId: string;

  @Index('publication_reader_unit_idx')
  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  @PrimaryColumn('varchar', { length: 20 })
  role: string;
}
