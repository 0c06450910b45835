import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a certificate says; texts leave open what each awardee is called. */
export interface CertificateText {
  readonly title: string;
  readonly body: string;
  readonly office: string;
  /** Of the number, such as `{year}-{number}`. */
  readonly serial: string;
  /** On which day it is dated; null for the day on which its number was given. */
  readonly day: string | null;
  /** Whether it bears a code that leads to the public list. */
  readonly withCode: boolean;
  /** What an award is called on it, by its field or grade; others by the word of the form. */
  readonly awards: Readonly<Record<string, string>>;
}

/** What an office sets for the awards of a campaign beside its scheme. */
@Entity('award_setting')
export class AwardSetting {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  /** How many may be nominated at most, by field; a field that is not named has no limit. */
  @Column('simple-json')
  mostNominated: Record<string, number>;

  /** Members that a unit has at least; null for no number. */
  @Column('integer', { nullable: true })
  leastMembers: number | null;

  /** Null for the text that ships. */
  @Column('simple-json', { nullable: true })
  certificate: CertificateText | null;

  @Column('integer')
  revision: number;
}
