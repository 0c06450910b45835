import type { MaskKind } from './masks.js';
import { digitSigns, lookalikes } from './screening-words.js';

/** A part of a text that is taken out, in signs. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: MaskKind;
}

/** A text sign by sign, and two readings of it of the same length, so that what is found in a reading is taken out of the text. */
export interface PlainSigns {
  readonly signs: readonly string[];
  /** Full-width and other forms as the plain ones; one UTF-16 unit for each sign. */
  readonly plain: string;
  /** Digits in whatever writing as 0 to 9, letters that look like one as `a` to `j`. */
  readonly digits: string;
}

export function plainSigns(text: string): PlainSigns {
  const signs = [...text];
  const plain = signs.map(plainSign);
  return {
    signs,
    plain: plain.join(''),
    digits: plain.map((sign, at) => digitOf(signs[at] ?? sign, sign)).join(''),
  };
}

/** The compatible form (UAX 15) where that is one sign; of `⒈` the digit. */
function plainSign(sign: string): string {
  if (sign <= '\u007f' && sign.length === 1) return sign;
  const form = sign.normalize('NFKC');
  const digit = /\d/.exec(form)?.[0];
  if (form.length > 1 && digit !== undefined && /^\D{0,2}\d\D{0,2}$/.test(form)) return digit;
  return form.length === 1 ? form : sign.length === 1 ? sign : '\ufffd';
}

const codeOfA = 'a'.charCodeAt(0);

function digitOf(sign: string, plain: string): string {
  if (/\d/.test(plain)) return plain;
  const written = digitSigns[sign] ?? digitSigns[plain];
  if (written !== undefined) return written;
  const like = lookalikes[plain];
  if (like !== undefined) return String.fromCharCode(codeOfA + Number(like));
  const value = nationalDigit(sign);
  if (value !== undefined) return value;
  // Letters are told apart from those that look like a digit.
  return /[a-z]/i.test(plain) ? 'X' : plain;
}

/** Digits of other scripts stand ten in a row from their zero on. */
function nationalDigit(sign: string): string | undefined {
  if (!/^\p{Nd}$/u.test(sign)) return undefined;
  let zero = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) {
    zero -= 1;
    value += 1;
  }
  return String(value % 10);
}
