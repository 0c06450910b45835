import type { DistinctionDescription } from '../contract/campaign-type.js';
import type { Flag } from '../contract/grading-result.js';
import type { JsonObject } from '../contract/localized-text.js';
import { isDate } from '../exact/dates.js';
import { isRecord, member } from '../exact/order.js';
import { code as flagOf } from '../rules/outcome.js';
import type { Trace } from '../rules/trace.js';
import type { InputErrors } from './input-errors.js';
import type { ParsedInput, Subject } from './parsed-input.js';

/** What was decided about a distinction of a subject, and on which day. */
export interface DecidedDistinction extends JsonObject {
  readonly granted: boolean;
  readonly on: string;
}

const decidedOf = (subject: Subject, code: string): unknown => {
  const all = member(subject.values, 'distinctions');
  return isRecord(all) ? (member(all, code) ?? null) : null;
};

const isDecided = (value: unknown): value is DecidedDistinction =>
  isRecord(value) && typeof value.granted === 'boolean' && isDate(value.on);

/**
 * The flags of the distinctions that were granted. Each decision leaves a step `distinction` behind, a refusal too; without one nothing is
 * said, since only people decide about it.
 */
export function distinctionFlags(
  subject: Subject,
  distinctions: readonly DistinctionDescription[],
  trace: Trace,
): Flag[] {
  if (member(subject.values, 'distinctions') === undefined) return [];
  return distinctions.flatMap(({ code, flag }) => {
    const decided = decidedOf(subject, code);
    if (!isDecided(decided)) return [];
    trace.add('distinction', { distinction: code, on: decided.on }, decided.granted ? 'granted' : 'refused');
    return decided.granted ? [flagOf(flag)] : [];
  });
}

/** `values.distinctions` holds `{ granted, on }` by the code of a distinction, and nothing else. */
export function checkDistinctions(
  input: ParsedInput,
  distinctions: readonly DistinctionDescription[],
  errors: InputErrors,
): void {
  for (const subject of input.subjects) {
    const all = member(subject.values, 'distinctions') ?? null;
    if (all === null) continue;
    const place = ['subjects', subject.index, 'values', 'distinctions'] as const;
    if (!isRecord(all)) errors.add('E_FORMAT', ...place);
    else
      for (const code of Object.keys(all))
        if (!isDecided(all[code]) || !distinctions.some((known) => known.code === code))
          errors.add('E_FORMAT', ...place, code);
  }
}
