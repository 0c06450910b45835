import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReminderKind } from './domain/reminder-kinds.js';
import type { Stage } from './domain/stages.js';

/** Of what a campaign reminds by itself; without one, of nothing. */
@Entity('reminder_rule')
export class ReminderRule {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  @Column('simple-json')
  kinds: ReminderKind[];

  @Column('simple-json')
  stages: Stage[];

  /** Whether those are written to as well who want mail. */
  @Column('boolean')
  mail: boolean;

  @Column('integer')
  revision: number;
}
