import { isRecord } from '../exact/order.js';

/** JSON text with sorted keys: equal values have equal text. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, entry: unknown) =>
    isRecord(entry) ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))) : entry,
  );

export function fail(place: string, actual: unknown, expected: unknown): never {
  throw new Error(`${place || 'answer'}: got ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
}

export function same(actual: unknown, expected: unknown, place: string): void {
  if (textOf(actual) !== textOf(expected)) fail(place, actual, expected);
}

export function holds(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Freezes a value all the way down, so that any change to it throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const entry of Object.values(value)) deepFreeze(entry);
  }
  return value;
}
