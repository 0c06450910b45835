import type { FactField, FactKindDescription } from '../contract/campaign-type.js';
import { isDate } from '../exact/dates.js';
import { isRecord, member } from '../exact/order.js';
import type { InputErrors } from './input-errors.js';
import { isCount } from './parse-ballot.js';
import type { Fact } from './parsed-input.js';

const none: Fact = { kind: '', date: null, months: null, by: null };

/** Reads one verified fact with the fields that its kind asks for. */
export function parseFact(
  raw: unknown,
  path: readonly (string | number)[],
  kinds: readonly FactKindDescription[],
  errors: InputErrors,
): Fact {
  if (!isRecord(raw)) return errors.add('E_FORMAT', ...path), none;
  const kind = kinds.find((known) => known.kind === member(raw, 'kind'));
  if (!kind) return errors.add('E_FACT_UNKNOWN', ...path, 'kind'), none;
  const [date, months, by] = ['date', 'months', 'by'].map((name) => member(raw, name) ?? null);
  const needs = (name: FactField) => kind.fields.some((field) => field.name === name && field.required);
  const dated = date === null ? !needs('date') : isDate(date);
  const counted = months === null ? !needs('months') : isCount(months);
  if (!dated) errors.add('E_DATE', ...path, 'date');
  if (!counted) errors.add('E_COUNT', ...path, 'months');
  if (by === null ? needs('by') : typeof by !== 'string') errors.add('E_FORMAT', ...path, 'by');
  return {
    kind: kind.kind,
    date: isDate(date) ? date : null,
    months: isCount(months) ? months : null,
    by: typeof by === 'string' ? by : null,
  };
}
