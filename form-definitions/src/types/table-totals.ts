import { isNothing, isNumberLike, numberIn } from '../engine/comparison.js';
import type { TotalData } from '../engine/compiled-form.js';
import { likeDecimals } from '../engine/operators.js';
import type { JsonObject } from '../model/json-object.js';

/** What is shown below the columns of a table; never an answer. */
export function totalsOf(
  totals: readonly TotalData[] | undefined,
  rows: readonly JsonObject[],
): { totals?: Readonly<Record<string, unknown>> } {
  if (totals === undefined) return {};
  return {
    totals: Object.fromEntries(
      totals.map((total): [string, unknown] => [
        total.column,
        totalOf(
          total,
          rows.map((row) => row[total.column]),
        ),
      ]),
    ),
  };
}

function totalOf({ type }: TotalData, cells: readonly unknown[]): number | undefined {
  const given = cells.filter((cell) => !isNothing(cell));
  if (type === 'count') return given.length;
  const numbers = given.filter(isNumberLike).map(numberIn);
  const sum = numbers.reduce((whole, part) => likeDecimals(whole, part, whole + part), 0);
  if (type === 'sum') return sum;
  if (numbers.length === 0) return undefined;
  if (type === 'avg') return sum / numbers.length;
  return type === 'min' ? Math.min(...numbers) : Math.max(...numbers);
}
