/** The only source of "now"; tests replace it. */
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Now as ISO 8601 in UTC, the form in which times are stored. */
  timestamp(): string {
    return this.now().toISOString();
  }

  /** Today in China Standard Time (UTC+8, without daylight saving), as `YYYY-MM-DD`. */
  today(): string {
    return new Date(this.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  }
}
