/** A record that says until when something was due. */
export interface DueRecord {
  readonly id: string;
  readonly unitId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly madeAt: string;
}

/** Something that is overdue on the reference day. */
export interface OverdueFact {
  readonly unitId: string;
  readonly recordId: string;
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
  /** Whole months since. */
  readonly months: number;
}

/** Whole months from a day to a later one; 0 until the first of them is full. */
export function monthsSince(day: string, asOf: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [untilYear = 0, untilMonth = 0, untilDate = 0] = asOf.split('-').map(Number);
  return Math.max(0, (untilYear - year) * 12 + untilMonth - month - (untilDate < date ? 1 : 0));
}

/**
 * What the newest record of each unit says is overdue by a month at least (S2.8, V2a).
 * @param records those that were made last first
 * @param days questions of a day, the first answered of which counts
 */
export function overdueFacts(records: readonly DueRecord[], days: readonly string[], asOf: string): OverdueFact[] {
  const newest = new Map<string, DueRecord>();
  for (const record of records) if (!newest.has(record.unitId)) newest.set(record.unitId, record);
  return [...newest.values()].flatMap(({ id, unitId, answers }) => {
    const dueOn = days.map((question) => answers[question]).find((answer) => typeof answer === 'string');
    if (typeof dueOn !== 'string') return [];
    const months = monthsSince(dueOn, asOf);
    return months > 0 ? [{ unitId, recordId: id, dueOn, months }] : [];
  });
}
