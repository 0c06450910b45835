import type { Json, JsonObject } from '../contract/localized-text.js';
import { parseDecimal } from '../exact/exact.js';
import { isRecord } from '../exact/order.js';

/**
 * A scheme as answers of a `schemeForm`: bands `[min, grade]` become rows `{ min, grade }`, decimals become numbers, and
 * what is off (`null`) is left empty.
 */
export function schemeToAnswers(scheme: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(scheme).flatMap(([key, value]) => (value === null ? [] : [[key, toAnswer(value)]])));
}

/** Answers of a `schemeForm` as a scheme: the way back of {@link schemeToAnswers}. */
export function answersToScheme(answers: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]): [string, Json] => [
      key,
      key === 'bands' && Array.isArray(value) ? (value as readonly Json[]).map(toBand) : fromAnswer(value),
    ]),
  );
}

function toAnswer(value: Json): Json {
  if (typeof value === 'string') return parseDecimal(value) ? Number(value) : value;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((entry) =>
      Array.isArray(entry) ? { min: toAnswer(entry[0] as Json), grade: (entry[1] as Json | undefined) ?? null } : toAnswer(entry),
    );
  }
  return mapMembers(value, toAnswer);
}

/** Typed numbers such as 0.8 become the text "0.8", which is exact. */
function fromAnswer(value: Json): Json {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map(fromAnswer);
  return mapMembers(value, fromAnswer);
}

const toBand = (row: Json): Json => (isRecord(row) ? [fromAnswer((row.min as Json | undefined) ?? null), (row.grade as Json | undefined) ?? null] : row);

const mapMembers = (value: Json, map: (member: Json) => Json): Json =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, map(entry as Json)])) : value;
