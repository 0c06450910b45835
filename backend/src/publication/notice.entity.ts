import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NamedDay } from '../working-calendar/index.js';

/** A public notice of those whom a result names: who, from which day to which. Written when its stage begins, and never changed but to lapse. */
@Entity('notice')
export class Notice {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('notice_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  /** Code of the stage that it is. */
  @Column('varchar', { length: 12 })
  stage: string;

  /** The result that names them, which is public. */
  @Index('notice_run_idx')
  @Column('varchar', { length: 36 })
  runId: string;

  /** Days of the office; the last one belongs to the notice. */
  @Column('varchar', { length: 10 })
  postedOn: string;

  @Column('varchar', { length: 10 })
  endsOn: string;

  @Column('simple-json')
  unitIds: string[];

  /** Days after the posting, up to the last one, that are not what their weekday says, as the calendar stood; null for one of before they were kept. */
  @Column('simple-json', { nullable: true })
  exceptions: NamedDay[] | null;

  /** The campaign was reopened since: whoever is named again is posted again. */
  @Column('boolean')
  lapsed: boolean;
}
