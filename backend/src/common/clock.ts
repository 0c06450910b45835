/** The only source of "now"; tests replace it. */
export class Clock {
  private known = { day: Number.NaN, text: '' };

  now(): Date {
    return new Date();
  }

  /** Now as ISO 8601 in UTC, the form in which times are stored. */
  timestamp(): string {
    return this.now().toISOString();
  }

  /** Today in China Standard Time (UTC+8, without daylight saving), as `YYYY-MM-DD`. */
  today(): string {
    const day = Math.floor((this.now().getTime() + 8 * 3_600_000) / 86_400_000);
    if (day !== this.known.day) this.known = { day, text: new Date(day * 86_400_000).toISOString().slice(0, 10) };
    return this.known.text;
  }
}
