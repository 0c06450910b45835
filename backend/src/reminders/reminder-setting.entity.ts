import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How this installation reminds; one row, which is there once somebody has changed it. */
@Entity('reminder_setting')
export class ReminderSetting {
  @PrimaryColumn('varchar', { length: 10 })
  id: string;

  @Column('varchar', { length: 5 })
  quietFrom: string;

  @Column('varchar', { length: 5 })
  quietTo: string;

  @Column('boolean')
  quietDaysOff: boolean;

  /** Whether accounts are reminded of records of their units that fall due. */
  @Column('boolean', { default: false })
  records: boolean;

  @Column('integer')
  revision: number;
}
