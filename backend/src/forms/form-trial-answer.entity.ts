import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody answered while trying a form; never part of a campaign, and without a time finer than the day. */
@Entity('form_trial_answer')
export class FormTrialAnswer {
  /** Random, so that it tells nothing about the order. */
  @PrimaryColumn('varchar', { length: 32 })
  id: string;

  @Index('form_trial_answer_code_idx')
  @Column('varchar', { length: 60 })
  formCode: string;

  @Index('form_trial_answer_version_idx')
  @Column('varchar', { length: 36 })
  formVersionId: string;

  @Column('varchar', { length: 40, nullable: true })
  unitType: string | null;

  @Column('simple-json')
  answers: Record<string, unknown>;

  @Column('varchar', { length: 10 })
  receivedOn: string;
}
