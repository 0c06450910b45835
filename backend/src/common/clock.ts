import { OfficeCalendar } from './office-calendar.js';

const minuteMs = 60_000;

/** The only source of "now"; tests replace it. */
export class Clock {
  /** Days and hours of the office. */
  readonly calendar: OfficeCalendar;
  private known = { minute: Number.NaN, day: '' };

  /** @param timeZone of the office, a name of the IANA database */
  constructor(timeZone: string) {
    this.calendar = new OfficeCalendar(timeZone);
  }

  now(): Date {
    return new Date();
  }

  /** Now as ISO 8601 in UTC, the form in which times are stored. */
  timestamp(): string {
    return this.now().toISOString();
  }

  /** Today in the office's time zone, as `YYYY-MM-DD`. No day begins within a minute, so that it is worked out once in each. */
  today(): string {
    const now = this.now();
    const minute = Math.floor(now.getTime() / minuteMs);
    if (minute !== this.known.minute) this.known = { minute, day: this.calendar.dayOf(now) };
    return this.known.day;
  }
}
