/** A figure as it is shown: a value, a list of units, or figures with names of their own. */
export type Figure =
  | { readonly kind: 'value'; readonly text: string }
  | {
      readonly kind: 'units';
      readonly names: readonly string[];
      /** Units out of the reader's reach. */ readonly others: number;
    }
  | { readonly kind: 'parts'; readonly parts: readonly { readonly name: string; readonly figure: Figure }[] };

/** How codes, numbers and units are said. */
export interface FigureWords {
  part(key: string, code: string): string;
  unit(id: string): string | undefined;
  number(value: number): string;
  day(value: string): string;
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a figure of a shape that only its campaign type knows; `key` is its name there, and parts are named after it. */
export function figureOf(key: string, value: unknown, words: FigureWords): Figure {
  if (Array.isArray(value)) return listOf(key, value as unknown[], words);
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([code, inner]) => ({
      name: words.part(key, code),
      figure: figureOf(key, inner, words),
    }));
    return parts.length === 0 ? { kind: 'value', text: words.nothing } : { kind: 'parts', parts };
  }
  return { kind: 'value', text: textOf(key, value, words) };
}

function listOf(key: string, list: readonly unknown[], words: FigureWords): Figure {
  const ids = list.filter((entry) => typeof entry === 'string');
  const names = ids.flatMap((id) => words.unit(id) ?? []);
  const isUnits = list.length === 0 || names.length > 0 || ids.every((id) => id.length === 36);
  if (isUnits && ids.length === list.length) return { kind: 'units', names, others: ids.length - names.length };
  return { kind: 'value', text: list.map((entry) => textOf(key, entry, words)).join(', ') };
}

function textOf(key: string, value: unknown, words: FigureWords): string {
  if (value === null || value === undefined) return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return words.number(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  // Decimals stay as they were published.
  return dayPattern.test(value) ? words.day(value) : (words.unit(value) ?? words.part(key, value));
}
