import { textOf, type SheetCell } from './sheet-cell.js';
import { foldedWord, isSoundText, plainText, seenText } from './typed-text.js';
import { dayOf } from './written-day.js';

/** What is wrong with a cell, without its place. */
export interface CellFault {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type CellReading<T> = { readonly value: T } | { readonly fault: CellFault };

/** How the cells of a column are understood; its name and what it permits go into templates. */
export interface CellKind<T> {
  readonly name: 'text' | 'code' | 'count' | 'number' | 'day' | 'choice' | 'choices' | 'list';
  /** The words of a choice, a key with the words that mean it. */
  readonly choices?: readonly Choice[];
  /** @param cell has something in it, and is neither an error nor a formula without a value */
  read(cell: SheetCell): CellReading<T>;
}

export interface Choice<T extends string = string> {
  readonly key: T;
  /** The message that names it, in templates. */
  readonly message: string;
  /** What files call it. */
  readonly words: readonly string[];
}

const fault = (code: string, params?: CellFault['params']): { fault: CellFault } => ({
  fault: params ? { code, params } : { code },
});

function checkedText(text: string, max: number): CellReading<string> {
  if (!isSoundText(text)) return fault('invalid-text');
  return text.length > max ? fault('too-long', { max }) : { value: text };
}

const shownText = (cell: SheetCell): string =>
  typeof cell === 'object' && cell.kind === 'number' ? cell.shown : textOf(cell);

export const text = (max: number): CellKind<string> => ({
  name: 'text',
  read: (cell) => checkedText(seenText(shownText(cell)), max),
});

/** A spreadsheet keeps fifteen digits of a number and writes noughts for the rest. */
const firstRounded = 1e15;
const inPowers = /^\d(?:\.\d+)?E\+\d+$/i;

/** A number of a unit or person, as it is shown: text all through, whatever the spreadsheet makes of it. */
export const code = (max: number): CellKind<string> => ({
  name: 'code',
  read(cell) {
    if (typeof cell === 'object' && cell.kind === 'moment') return fault('code-is-date');
    const isNumber = typeof cell === 'object' && cell.kind === 'number';
    if (isNumber && Math.abs(cell.value) >= firstRounded) return fault('code-rounded');
    const plain = plainText(shownText(cell));
    return inPowers.test(plain) ? fault('code-rounded') : checkedText(plain, max);
  },
});

const grouped = /^\d{1,3}(?:,\d{3})+(?:\.0+)?$/;
const whole = /^\d{1,15}(?:\.0+)?$/;

/** A whole number from `min` to `max`. */
export const count = (min: number, max: number): CellKind<number> => ({
  name: 'count',
  read(cell) {
    const plain = plainText(textOf(cell)).replace(/\s/g, '');
    const number = whole.test(plain) || grouped.test(plain) ? Number(plain.replaceAll(',', '')) : NaN;
    return number >= min && number <= max ? { value: number } : fault('out-of-range', { min, max });
  },
});

/** A day, YYYY-MM-DD. */
export const day = (): CellKind<string> => ({
  name: 'day',
  read(cell) {
    const value = dayOf(textOf(cell));
    return value === null ? fault('invalid-date') : { value };
  },
});

const mostDigits = 12;
const decimal = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** A number, with a fraction or without. */
export const number = (): CellKind<number> => ({
  name: 'number',
  read(cell) {
    const plain = plainText(textOf(cell)).replace(/\s/g, '');
    return decimal.test(plain) ? { value: Number(plain.replaceAll(',', '')) } : fault('wrong-type');
  },
});

/** A number with so many places at most; text as it was written, without noughts that say nothing: exact. */
export const decimalText = (places: number): CellKind<string> => ({
  name: 'number',
  read(cell) {
    const plain = plainText(textOf(cell)).replace(/\s/g, '');
    if (!decimal.test(plain)) return fault('wrong-type');
    const [integer = '', fraction = ''] = plain.replaceAll(',', '').split('.');
    const kept = fraction.replace(/0+$/, '');
    const digits = integer.replace(/^(-?)0+(?=\d)/, '$1');
    if (kept.length > places) return fault('too-many-places', { max: places });
    if (digits.replace('-', '').length > mostDigits) return fault('out-of-range');
    const value = kept === '' ? digits : `${digits}.${kept}`;
    return { value: value === '-0' ? '0' : value };
  },
});

const allowedIn = (choices: readonly Choice[]): string[] => choices.map(({ key }) => key);

/** One of several words. @param allowed what the fault names, the keys unless said otherwise */
export function choice<T extends string>(
  choices: readonly Choice<T>[],
  allowed: readonly string[] = allowedIn(choices),
): CellKind<T> {
  const byWord = new Map(choices.flatMap(({ key, words }) => [key, ...words].map((word) => [foldedWord(word), key])));
  return {
    name: 'choice',
    choices,
    read(cell) {
      const value = byWord.get(foldedWord(shownText(cell)));
      return value === undefined ? fault('not-a-choice', { allowed: allowed.join(', ') }) : { value };
    },
  };
}

const separators = /[,，;；、\n]/;

/** Several of a list of words, between commas, semicolons or lines; the words themselves may have such signs in them. */
export function someOf<T extends string>(
  all: readonly Choice<T>[],
  allowed: readonly string[] = allowedIn(all),
): CellKind<T[]> {
  const folded = (words: string): string => foldedWord(words.split(separators).join(''));
  const byWord = new Map(all.flatMap(({ key, words }) => [key, ...words].map((word) => [folded(word), key])));
  return {
    name: 'choices',
    choices: all,
    read(cell) {
      const parts = seenText(shownText(cell))
        .split(separators)
        .map((part) => part.trim())
        .filter(Boolean);
      const chosen = new Set<T>();
      for (let from = 0; from < parts.length;) {
        let to = parts.length;
        while (to > from && !byWord.has(folded(parts.slice(from, to).join('')))) to--;
        const key = byWord.get(folded(parts.slice(from, to).join('')));
        if (key === undefined) return fault('not-a-choice', { allowed: allowed.join(', ') });
        chosen.add(key);
        from = to;
      }
      return { value: [...chosen] };
    },
  };
}

/** Several texts between commas or semicolons. */
export const list = (most: number, max: number): CellKind<string[]> => ({
  name: 'list',
  read(cell) {
    const items = seenText(shownText(cell))
      .split(/[,，;；、]/)
      .map((item) => item.trim())
      .filter(Boolean);
    if (items.length > most) return fault('too-many-items', { max: most });
    for (const item of items) {
      const reading = checkedText(item, max);
      if ('fault' in reading) return reading;
    }
    return { value: items };
  },
});
