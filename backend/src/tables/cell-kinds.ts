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
  readonly name: 'text' | 'code' | 'count' | 'day' | 'choice' | 'list';
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

/** One of several words; the fault names the keys of them all. */
export function choice<T extends string>(choices: readonly Choice<T>[]): CellKind<T> {
  const byWord = new Map(choices.flatMap(({ key, words }) => [key, ...words].map((word) => [foldedWord(word), key])));
  return {
    name: 'choice',
    choices,
    read(cell) {
      const value = byWord.get(foldedWord(shownText(cell)));
      return value === undefined
        ? fault('not-a-choice', { allowed: choices.map(({ key }) => key).join(', ') })
        : { value };
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
