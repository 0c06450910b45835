import { parseHundredths } from '../exact/exact.js';
import { isRecord, member } from '../exact/order.js';
import type { InputErrors } from './input-errors.js';
import type { Sheet } from './parsed-input.js';
import type { Place } from './place.js';

/** Reads one rater's sheet: a total from 0 to 100 with at most two decimals. */
export function parseSheet(raw: unknown, path: Place, errors: InputErrors): Sheet {
  if (!isRecord(raw)) return (errors.addAt(path, 'E_FORMAT'), { hundredths: 0, rater: null });
  const hundredths = parseHundredths(member(raw, 'total'));
  const rater = member(raw, 'rater') ?? null;
  if (rater !== null && typeof rater !== 'string') errors.addAt(path, 'E_RATER_UNKNOWN', 'rater');
  if (hundredths === undefined) errors.addAt(path, 'E_NUMBER', 'total');
  return { hundredths: hundredths ?? 0, rater: typeof rater === 'string' ? rater : null };
}
