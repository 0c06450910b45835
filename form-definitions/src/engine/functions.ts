import { hasOwn } from '../model/json-object.js';
import { isNothing, isNumberLike, numberIn } from './comparison.js';
import { dateFunctions } from './date-functions.js';
import type { OfficeClock } from './office-clock.js';
import { likeDecimals, plainSum, written } from './operators.js';

/** A function that an expression may call. */
export type ExpressionFunction = (parameters: readonly unknown[], clock: OfficeClock) => unknown;

const plainFunctions = {
  iif: ([condition, one, other, ...more], _clock) => (more.length >= 0 && condition ? one : other),
  sum: (parameters) => sumOfAll(flat(parameters)),
  avg: (parameters) => {
    const values = flat(parameters);
    return values.length > 0 ? Number(sumOfAll(values)) / values.length : 0;
  },
  min: (parameters) => best(flat(parameters), (value, least) => value < least),
  max: (parameters) => best(flat(parameters), (value, most) => value > most),
  count: (parameters) => flat(parameters).length,
  round: (parameters) => {
    const [value, given] = flat(parameters);
    const decimals = given || 0;
    if (!isNumberLike(value) || !isNumberLike(decimals)) return NaN;
    const unit = Math.pow(10, Number(decimals));
    return Math.round(Number(value) * unit * (1 + Number.EPSILON)) / unit;
  },
  trunc: (parameters) => {
    const [value, decimals] = flat(parameters);
    if (!isNumberLike(value)) return NaN;
    if (!decimals) return Number(/^-?\d+/.exec(written(value))?.[0] ?? NaN);
    if (!isNumberLike(decimals)) return NaN;
    return Number(new RegExp(`^-?\\d+(?:.\\d{0,${written(decimals)}})?`).exec(written(value))?.[0] ?? NaN);
  },
  substring: ([text, start, end]) => {
    if (typeof text !== 'string' || !isNumberLike(start)) return '';
    return isNumberLike(end) ? text.substring(Number(start), Number(end)) : text.substring(Number(start));
  },
  sumInArray: (parameters) => membersIn(parameters).map(numberOrNothing).reduce<number>(addTo, 0),
  countInArray: (parameters) => membersIn(parameters).length,
  avgInArray: (parameters) => {
    const members = membersIn(parameters);
    return members.length === 0 ? 0 : members.map(numberOrNothing).reduce<number>(addTo, 0) / members.length;
  },
  minInArray: (parameters) => best(present(membersIn(parameters)), (value, least) => value < least),
  maxInArray: (parameters) => best(present(membersIn(parameters)), (value, most) => value > most),
} satisfies Readonly<Record<string, ExpressionFunction>>;

/**
 * Functions that an expression may call. Left out are those that need a whole survey (`displayValue`, `propertyValue`,
 * `isContainerReady`, `getComment`) and any that a page may have registered itself (X4).
 */
export const expressionFunctions: ReadonlyMap<string, ExpressionFunction> = new Map<string, ExpressionFunction>(
  Object.entries({ ...plainFunctions, ...dateFunctions }),
);

/** The values of parameters and of lists in them; texts that say a number are numbers, and nothing is left out. */
const flat = (value: unknown): unknown[] => {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return (value as unknown[]).flatMap(flat);
  return [isNumberLike(value) ? numberIn(value) : value];
};

const sumOfAll = (values: readonly unknown[]): unknown =>
  // Texts are written one after the other; beside a number with decimals that fails, as in a browser.
  values.reduce<unknown>((sum, value) => likeDecimals(sum, value, plainSum(sum, value) as number), 0);

function best(values: readonly unknown[], isBetter: (value: number, best: number) => boolean): unknown {
  return values.length === 0
    ? undefined
    : values.reduce((found, value) => (isBetter(value as number, found as number) ? value : found));
}

/** The cells of one column of a table, or of one question of repeated panels, that say something. */
function membersIn([rows, column, ...more]: readonly unknown[]): unknown[] {
  // A third parameter is an expression of its own, which the form check refuses.
  if (more.length > 0 || typeof column !== 'string' || typeof rows !== 'object' || rows === null) return [];
  return Object.values(rows).flatMap((row: unknown) => {
    if (typeof row !== 'object' || row === null || !hasOwn(row, column)) return [];
    const cell = (row as Record<string, unknown>)[column];
    return isNothing(cell) ? [] : [cell];
  });
}

const numberOrNothing = (value: unknown): unknown =>
  typeof value !== 'string' ? value : isNumberLike(value) ? numberIn(value) : undefined;

const present = (values: readonly unknown[]): unknown[] =>
  values.map(numberOrNothing).filter((value) => value !== undefined && value !== null);

const addTo = (sum: number, value: unknown): number =>
  value === undefined || value === null ? sum : likeDecimals(sum, value, plainSum(sum, value) as number);
