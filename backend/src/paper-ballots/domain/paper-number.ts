import { readableAlphabet } from '../../common/ids.js';

/** The sign after a number is a letter, so that it is never taken for a digit of the number. */
const letters = readableAlphabet.replace(/\d/g, '');

/** A prime below how many letters there are: one wrong digit, or two that changed places, never give the same check sign. */
const modulus = 23;

const digits = 4;

/** The number of a paper as five or more digits are written: with zeros in front up to four. */
const written = (number: number): string => String(number).padStart(digits, '0');

/** The sign after the number that tells a slip of the pen from a number: a weighted sum over code and digits. */
export function checkSignOf(batchCode: string, number: number): string {
  const signs = `${batchCode}${written(number)}`;
  let sum = 0;
  for (const [place, sign] of [...signs].entries()) sum += (place + 2) * valueOf(sign);
  return letters[sum % modulus] ?? '';
}

const valueOf = (sign: string): number => (/\d/.test(sign) ? Number(sign) : readableAlphabet.indexOf(sign) + 10);

/** As it is printed: `K7QM-0042-X`. */
export const printedNumber = (batchCode: string, number: number): string =>
  `${batchCode}-${written(number)}-${checkSignOf(batchCode, number)}`;

export type TypedNumber =
  { readonly ok: true; readonly number: number } | { readonly ok: false; readonly code: 'not-a-choice' | 'check-sign' };

/**
 * A number as somebody types it from a paper of a batch: the number alone, or all that is printed, whose check sign must fit then.
 * @example readNumber({ code: 'K7QM', firstNumber: 1, lastNumber: 80 }, '42') // { ok: true, number: 42 }
 */
export function readNumber(
  batch: { readonly code: string; readonly firstNumber: number; readonly lastNumber: number },
  typed: string,
): TypedNumber {
  const [, code, plain, sign] = /^(?:([2-9A-Z]{4})-?)?(\d{1,6})(?:-?([A-Z]))?$/.exec(typed.trim().toUpperCase()) ?? [];
  const number = Number(plain);
  if (plain === undefined || number < batch.firstNumber || number > batch.lastNumber)
    return { ok: false, code: 'not-a-choice' };
  if (code !== undefined && code !== batch.code) return { ok: false, code: 'not-a-choice' };
  if (code !== undefined && sign !== checkSignOf(batch.code, number)) return { ok: false, code: 'check-sign' };
  return { ok: true, number };
}
