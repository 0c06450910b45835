import { formTextKeyOf, manifestLocales } from '@pingyi/form-definitions/locales';
import { columnLetters, seenText } from '../../../tables/index.js';
import { namedLanguage } from './named-language.js';

export const translationColumns = ['place', 'property', ...manifestLocales] as const;
export type TranslationColumn = (typeof translationColumns)[number];

export interface TranslationTitles {
  readonly at: ReadonlyMap<TranslationColumn, number>;
  /** Columns that are there twice, each with something below it. */
  readonly repeated: readonly TranslationColumn[];
  /** Titles, with their cells, of columns with something below them that mean nothing here. */
  readonly leftOut: readonly { readonly cell: string; readonly title: string }[];
}

const columnOf = (title: string): TranslationColumn | undefined => {
  const plain = seenText(title);
  const exact = translationColumns.find((column) => column.toLowerCase() === plain.toLowerCase());
  const language = namedLanguage(plain);
  return exact ?? manifestLocales.find((locale) => formTextKeyOf(locale) === language);
};

/** What the columns of a table of translations are. @param rows with the titles first */
export function translationTitles(rows: readonly (readonly string[])[]): TranslationTitles {
  const [header = [], ...body] = rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const at = new Map<TranslationColumn, number>();
  const repeated: TranslationColumn[] = [];
  const leftOut: { cell: string; title: string }[] = [];
  for (let index = 0; index < width; index++) {
    const title = header[index] ?? '';
    const column = columnOf(title);
    const isFilled = body.some((row) => (row[index] ?? '') !== '');
    if (column !== undefined && !at.has(column)) at.set(column, index);
    else if (isFilled && column !== undefined) repeated.push(column);
    else if (isFilled) leftOut.push({ cell: `${columnLetters(index)}1`, title: seenText(title).slice(0, 100) });
  }
  return { at, repeated, leftOut };
}
