import type { MaskKind } from './masks.js';
import type { PlainSigns, Span } from './plain-signs.js';
import { betweenDigits } from './screening-words.js';

/** As few digits can be a telephone with its area left out. */
export const fewestDigits = 7;
/** Of these, as many are written as digits; the others may be letters that look like one. */
const fewestWritten = 4;

/** Digits, and letters that look like one, with at most three signs between two of them. */
const runs = new RegExp(`[0-9a-j](?:[${betweenDigits}]{0,3}[0-9a-j]){${fewestDigits - 1},}`, 'gu');

/** Days, and amounts in groups of three with what they count; where a run is nothing else, it stays. */
const days = /^(?:19|20)\d\d ?[-./年] ?(?:0?[1-9]|1[0-2]) ?[-./月] ?(?:0?[1-9]|[12]\d|3[01])(?:\s+\d{1,2})?$/;
const amounts = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/;
const counted = /^ ?[元块万户人亩斤只株棵米吨]/;

/** Numbers of seven digits and more in any writing (identity, telephone, bank card), with what they are. */
export function numbersIn({ digits, plain }: PlainSigns): Span[] {
  return [...digits.matchAll(runs)].flatMap((match): Span[] => {
    const trimmed = withoutWords(digits, match.index, match.index + match[0].length);
    if (trimmed === undefined) return [];
    const { from, to } = trimmed;
    const written = plain.slice(from, to);
    if (days.test(written) || (amounts.test(written) && counted.test(plain.slice(to, to + 2)))) return [];
    const value = digits
      .slice(from, to)
      .replace(/[^0-9a-j]/g, '')
      .replace(/[a-j]/g, (letter) => String(letter.charCodeAt(0) - 97));
    const hasCheckLetter = value.length === 17 && /^[ -]?[xXΧХ×]/.test(plain.slice(to, to + 2));
    const end = hasCheckLetter ? to + (/^[ -]/.test(plain.slice(to, to + 1)) ? 2 : 1) : to;
    return [{ from, to: end, kind: kindOf(hasCheckLetter ? `${value}0` : value) }];
  });
}

/**
 * A run without the letters at its ends that belong to a word or stand alone; undefined where too few digits are left, or hardly one that is
 * written as a digit.
 */
function withoutWords(digits: string, begin: number, end: number): { from: number; to: number } | undefined {
  const run = digits.slice(begin, end);
  const first = /[a-j]*\d/.exec(run);
  const last = /\d[a-j]*$/.exec(run.replace(/[^0-9a-j]+[^0-9]*$/, ''));
  if (!first || !last) return undefined;
  const touches = (at: number): boolean => /[a-jX]/.test(digits[at] ?? '');
  let from = begin + first.index;
  let to = begin + last.index + last[0].length;
  // What goes on as a word is none of the number.
  if (touches(from - 1)) from += first[0].length - 1;
  if (touches(to)) to -= last[0].length - 1;
  const kept = digits.slice(from, to);
  return kept.replace(/[^0-9a-j]/g, '').length >= fewestDigits && kept.replace(/\D/g, '').length >= fewestWritten
    ? { from, to }
    : undefined;
}

function kindOf(value: string): MaskKind {
  if (/^1[3-9]\d{9}$/.test(value) || /^(86|0086)1[3-9]\d{9}$/.test(value)) return 'phone';
  if (/^\d{17}[\dX]$/.test(value) && /^[1-9]/.test(value) && isDay(value.slice(6, 14))) return 'id';
  if (value.length === 15 && isDay(`19${value.slice(6, 12)}`)) return 'id';
  if (value.length >= 16 && value.length <= 19) return 'card';
  return value.length <= 12 ? 'phone' : 'number';
}

const isDay = (value: string): boolean => /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(value);
