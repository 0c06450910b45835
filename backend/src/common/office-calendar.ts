import { TZDate } from '@date-fns/tz';

const two = (value: number): string => String(value).padStart(2, '0');

/** Times are instants; days, and what people read, are those of the office's time zone. */
export class OfficeCalendar {
  /** @param timeZone a name of the IANA database, as `Asia/Shanghai` */
  constructor(readonly timeZone: string) {}

  /** The day of an instant, as `YYYY-MM-DD`. */
  dayOf(instant: Date): string {
    const local = new TZDate(instant, this.timeZone);
    return `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
  }

  /** An instant as the office's clocks show it, as `YYYY-MM-DD HH:MM:SS`. */
  timeOf(instant: Date): string {
    const local = new TZDate(instant, this.timeZone);
    return `${this.dayOf(instant)} ${[local.getHours(), local.getMinutes(), local.getSeconds()].map(two).join(':')}`;
  }

  /**
   * The instant at which the clocks of the office show a time of a day; the later one where they are put forward over it.
   * @param day `YYYY-MM-DD`
   * @param time `HH:MM`
   */
  instantOf(day: string, time: string): Date {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return new Date(new TZDate(year, month - 1, date, hours, minutes, 0, this.timeZone).getTime());
  }

  /**
   * The instant at which a day begins, or one so many days later.
   * @param day `YYYY-MM-DD`
   */
  startOf(day: string, daysLater = 0): Date {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return new Date(new TZDate(year, month - 1, date + daysLater, 0, 0, 0, this.timeZone).getTime());
  }
}
