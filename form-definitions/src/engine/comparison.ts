import { hasOwn } from '../model/json-object.js';
import { wallTimeOf, type OfficeClock } from './office-clock.js';

/*
 * How values compare, by the rules of survey-core 3.0.0 (`Helpers`, `OperandMaker`): texts without regard to case and to blanks around them,
 * numbers and yes/no also where they were written as text, nothing equal to an empty text.
 */

/** Whether a value says nothing: no text, no members, or only members that say nothing. 0 and false say something. */
export function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isPlainObject(value)) return Object.keys(value).every((key) => isNothing(value[key]));
  return !value && value !== 0 && value !== false;
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** A number, or a text that says one; NaN for everything else. A comma may stand for the point. */
export function numberIn(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : NaN;
  if (typeof value === 'boolean' || typeof value !== 'string') return NaN;
  const text = value.trim();
  if (text === '') return NaN;
  if (text.startsWith('0x')) return text.length > 32 ? NaN : parseInt(text, 16);
  if ((text.length > 15 && /^\d+$/.test(text)) || hasOperator(text)) return NaN;
  const commas = text.split(',').length - 1;
  const plain = commas === 1 ? text.replace(',', '.') : text;
  return Number.isFinite(Number(plain)) ? parseFloat(plain) : NaN;
}

const hasOperator = (text: string): boolean =>
  text.lastIndexOf('-') <= 0 && text.lastIndexOf('+') <= 0 && /[*^/%]/.test(text);

export const isNumberLike = (value: unknown): boolean => !Number.isNaN(numberIn(value));

/** An answer as an expression sees it: a text that is a number or a yes/no is one; codes such as `007` stay. */
export function converted(value: unknown): unknown {
  if (typeof value !== 'string' || value === '') return value;
  const lower = value.toLowerCase();
  if (lower === 'true' || lower === 'false') return lower === 'true';
  if (value.length > 1 && /^['"]/.test(value) && /['"]$/.test(value)) return value.slice(1, -1);
  const read = numberIn(value);
  if (Number.isNaN(read)) return value;
  return /^0[^x.,]/.test(value) ? value : read;
}

/** Whether two values are one to an expression. */
export function areEqual(one: unknown, other: unknown, inOrder = false): boolean {
  return areSame(one === 'undefined' ? undefined : one, other === 'undefined' ? undefined : other, inOrder);
}

function areSame(x: unknown, y: unknown, inOrder: boolean): boolean {
  if (x === y) return true;
  if (isEmptyList(x) && y === undefined) return true;
  if (isEmptyList(y) && x === undefined) return true;
  if (isMissing(x) && y === '') return true;
  if (isMissing(y) && x === '') return true;
  if (typeof x === 'string' && typeof y === 'string') return x.trim().toLowerCase() === y.trim().toLowerCase();
  if (x instanceof Date && y instanceof Date) return x.getTime() === y.getTime();
  if (areSameNumber(x, y)) return true;
  if (isNothing(x) !== isNothing(y)) return false;
  if (typeof x === 'boolean' && typeof y === 'string') return String(x) === y.toLowerCase();
  if (typeof y === 'boolean' && typeof x === 'string') return String(y) === x.toLowerCase();
  const [isXObject, isYObject] = [typeof x === 'object' && x !== null, typeof y === 'object' && y !== null];
  if (!isXObject && !isYObject) return areSameScalars(x, y);
  if (!isXObject || !isYObject) return false;
  if (Array.isArray(x) && Array.isArray(y)) return areSameLists(x, y, inOrder);
  return areSameObjects(x as Record<string, unknown>, y as Record<string, unknown>, inOrder);
}

const isMissing = (value: unknown): boolean => value === undefined || value === null;
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function areSameNumber(x: unknown, y: unknown): boolean {
  if (!isScalar(x) || !isScalar(y) || Number.isNaN(Number(x)) || Number.isNaN(Number(y))) return false;
  const [one, other] = [String(x), String(y)];
  return parseInt(one) === parseInt(other) && parseFloat(one) === parseFloat(other);
}

const isScalar = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** Of two kinds each counts as the number it stands for. */
const areSameScalars = (x: unknown, y: unknown): boolean =>
  isMissing(x) || isMissing(y) ? isMissing(x) && isMissing(y) : typeof x !== typeof y && Number(x) === Number(y);

function areSameLists(x: readonly unknown[], y: readonly unknown[], inOrder: boolean): boolean {
  if (x.length !== y.length) return false;
  const [one, other] = inOrder ? [x, y] : [sortedAsTexts(x), sortedAsTexts(y)];
  return one.every((member, index) => areSame(member, other[index], inOrder));
}

const sortedAsTexts = (list: readonly unknown[]): unknown[] =>
  [...list].sort((x, y) => {
    const [one, other] = [String(x as string), String(y as string)];
    return one < other ? -1 : one > other ? 1 : 0;
  });

const areSameObjects = (x: Record<string, unknown>, y: Record<string, unknown>, inOrder: boolean): boolean =>
  Object.keys(x).every((key) => hasOwn(y, key) && areSame(x[key], y[key], inOrder)) &&
  Object.keys(y).every((key) => hasOwn(x, key));

/** Two values made ready for comparison: a text beside a time is a time of the same precision. */
export function comparable(left: unknown, right: unknown, clock: OfficeClock): [unknown, unknown] {
  if (right instanceof Date && typeof left === 'string') return [timeBeside(left, right, clock), right];
  if (left instanceof Date && typeof right === 'string') {
    const cut = cutLike(left, right);
    return [cut, timeBeside(right, cut, clock)];
  }
  return [left, right];
}

function timeBeside(text: string, time: Date, clock: OfficeClock): Date {
  const read = wallTimeOf(text, clock);
  time.setUTCMilliseconds(0);
  const isDay = time.getUTCHours() === 0 && time.getUTCMinutes() === 0 && time.getUTCSeconds() === 0;
  if (isDay) read.setUTCHours(0, 0, 0);
  return read;
}

function cutLike(time: Date, text: string): Date {
  const cut = new Date(time.getTime());
  if (text.length < 17) cut.setUTCSeconds(0, 0);
  if (text.length < 14) cut.setUTCMinutes(0, 0);
  if (text.length < 11) cut.setUTCHours(0, 0);
  return cut;
}
