import type { FactField, FactKindDescription } from '../contract/campaign-type.js';
import { isDate } from '../exact/dates.js';
import { isRecord, member } from '../exact/order.js';
import type { InputErrors } from './input-errors.js';
import { isCount } from './parse-ballot.js';
import type { Fact } from './parsed-input.js';
import type { Place } from './place.js';

const none: Fact = { kind: '', date: null, months: null, by: null };

/** Reads one verified fact with the fields that its kind asks for. */
export function parseFact(raw: unknown, path: Place, kinds: readonly FactKindDescription[], errors: InputErrors): Fact {
  if (!isRecord(raw)) return (errors.addAt(path, 'E_FORMAT'), none);
  const kind = kinds.find((known) => known.kind === member(raw, 'kind'));
  if (!kind) return (errors.addAt(path, 'E_FACT_UNKNOWN', 'kind'), none);
  const [date, months, by] = ['date', 'months', 'by'].map((name) => member(raw, name) ?? null);
  const needs = (name: FactField) => kind.fields.some((field) => field.name === name && field.required);
  const dated = date === null ? !needs('date') : isDate(date);
  const counted = months === null ? !needs('months') : isCount(months);
  if (!dated) errors.addAt(path, 'E_DATE', 'date');
  if (!counted) errors.addAt(path, 'E_COUNT', 'months');
  if (by === null ? needs('by') : typeof by !== 'string') errors.addAt(path, 'E_FORMAT', 'by');
  return {
    kind: kind.kind,
    date: isDate(date) ? date : null,
    months: isCount(months) ? months : null,
    by: typeof by === 'string' ? by : null,
  };
}
