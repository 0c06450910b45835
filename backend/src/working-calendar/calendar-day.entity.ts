import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `holiday` = nobody works; `workday` = a weekend day on which people work in its stead. */
export const calendarDayKinds = ['holiday', 'workday'] as const;
export type CalendarDayKind = (typeof calendarDayKinds)[number];

/** A day of the office that is not what its weekday says. */
@Entity('calendar_day')
export class CalendarDay {
  @PrimaryColumn('varchar', { length: 10 })
  day: string;

  @Column('varchar', { length: 8 })
  kind: CalendarDayKind;

  @Column('varchar', { length: 60 })
  name: string;
}
