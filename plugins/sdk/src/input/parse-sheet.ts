import { parseHundredths } from '../exact/exact.js';
import { isRecord, member } from '../exact/order.js';
import type { InputErrors } from './input-errors.js';
import type { Sheet } from './parsed-input.js';

/** Reads one rater's sheet: a total from 0 to 100 with at most two decimals. */
export function parseSheet(raw: unknown, path: readonly (string | number)[], errors: InputErrors): Sheet {
  if (!isRecord(raw)) return errors.add('E_FORMAT', ...path), { hundredths: 0, rater: null };
  const hundredths = parseHundredths(member(raw, 'total'));
  const rater = member(raw, 'rater') ?? null;
  if (rater !== null && typeof rater !== 'string') errors.add('E_RATER_UNKNOWN', ...path, 'rater');
  if (hundredths === undefined) errors.add('E_NUMBER', ...path, 'total');
  return { hundredths: hundredths ?? 0, rater: typeof rater === 'string' ? rater : null };
}
