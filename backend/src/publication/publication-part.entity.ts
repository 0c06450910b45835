import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part of a published grade package, base64; in parts it is read and sent without holding the whole. */
@Entity('publication_part', { withoutRowid: true })
export class PublicationPart {
  @PrimaryColumn('varchar', { length: 36 })
  publicationId: string;

  /** 0, 1, 2… */
  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  content: string;
}
