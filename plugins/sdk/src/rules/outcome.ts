import type { Flag, Outcome, Reason } from '../contract/grading-result.js';
import type { JsonObject } from '../contract/localized-text.js';
import { compareText } from '../exact/order.js';
import { faultReasons, statusOfFaults, type GroupResult } from './group-state.js';

/** Sorting key of a reason or flag: its code, then its parameters by name. */
const keyOf = ({ code, params }: Reason): string =>
  JSON.stringify([
    code,
    Object.keys(params)
      .sort(compareText)
      .map((name) => [name, params[name]]),
  ]);

/** Each reason or flag once per code and parameters, in sorted order. */
export function sortedCodes<Entry extends Reason | Flag>(entries: readonly Entry[]): Entry[] {
  if (entries.length < 2) return [...entries];
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, entry]) => entry);
}

/** A reason or flag. */
export const code = (name: string, params: JsonObject = {}): Reason => ({ code: name, params });

/** Completes an outcome: reasons and flags sorted and once each. */
export const outcome = (fields: Outcome): Outcome =>
  fields.reasons.length < 2 && fields.flags.length < 2
    ? fields
    : { ...fields, reasons: sortedCodes(fields.reasons), flags: sortedCodes(fields.flags) };

/** How many subjects got each grade, every grade named. */
export function gradeCounts(
  gradesBestFirst: readonly string[],
  outcomes: readonly Pick<Outcome, 'grade'>[],
): Record<string, number> {
  const counts = new Map(gradesBestFirst.map((grade) => [grade, 0]));
  for (const { grade } of outcomes) {
    const count = grade === null ? undefined : counts.get(grade);
    if (grade !== null && count !== undefined) counts.set(grade, count + 1);
  }
  return Object.fromEntries(counts);
}

/** The outcome of a subject that cannot be graded: the strongest status, and one reason per unusable group. */
export const ungraded = (
  faults: readonly GroupResult[],
  fields: Omit<Outcome, 'status' | 'score' | 'grade' | 'change' | 'reasons'> & { readonly reasons?: readonly Reason[] },
): Outcome =>
  outcome({
    ...fields,
    status: statusOfFaults(faults),
    score: null,
    grade: null,
    change: null,
    reasons: [...faultReasons(faults), ...(fields.reasons ?? [])],
  });
