import { formatScore, parseExact, type LocalizedText } from '@pingyi/plugin-sdk';
import { cells, column, type RowOf, type TableSchema } from '../../tables/index.js';

const firstYear = 1949;
const greatestScore = 100;

/** What of a campaign type the table needs. */
export interface GradedType {
  /** Best first. */
  readonly grades: readonly { readonly code: string; readonly title: LocalizedText }[];
}

export type TableLanguage = 'zh-CN' | 'en';

/** A number with two decimals at most, from 0 to 100; kept as text, exact. */
const score = (): cells.CellKind<string> => ({
  name: 'number',
  read(cell) {
    const reading = cells.number().read(cell);
    if ('fault' in reading) return { fault: { code: 'invalid-score' } };
    const exact = parseExact(String(reading.value));
    const text = exact && formatScore(exact);
    const isScore =
      exact && text && parseExact(text)?.equals(exact) && reading.value >= 0 && reading.value <= greatestScore;
    return isScore ? { value: text } : { fault: { code: 'invalid-score' } };
  },
});

const columnsOf = (
  { grades }: GradedType,
  language: TableLanguage,
  lastYear: number,
  wordsFor: (message: string) => readonly string[],
) => {
  const titled = (key: string) => [`earlier-grade-column.${key}`, wordsFor(`earlier-grade-column.${key}`)] as const;
  const always = <T>(key: string, kind: cells.CellKind<T>) => {
    const [message, titles] = titled(key);
    return column(message, kind, 'always', titles);
  };
  const [scoreMessage, scoreTitles] = titled('score');
  const named = grades.map(({ code, title }) => ({
    key: code,
    message: title[language] ?? title['zh-CN'],
    words: Object.values(title),
  }));
  return {
    unitCode: always('unitCode', cells.code(40)),
    year: always('year', cells.count(firstYear, lastYear)),
    grade: always(
      'grade',
      cells.choice(
        named,
        named.map(({ message }) => message),
      ),
    ),
    score: column(scoreMessage, score(), 'optional', scoreTitles),
  };
};

export type EarlierGradeColumns = ReturnType<typeof columnsOf>;
export type EarlierGradeRow = RowOf<EarlierGradeColumns>;

/**
 * The columns of a file of earlier grades: unit, year, grade by its title, score.
 * @param language of the titles of grades, in templates and in what faults name as permitted
 * @param lastYear years after it have not been graded yet
 * @param wordsFor what files call the thing of a message
 */
export const earlierGradeTable = (
  type: GradedType,
  language: TableLanguage,
  lastYear: number,
  wordsFor: (message: string) => readonly string[],
): TableSchema<EarlierGradeColumns> => ({
  columns: columnsOf(type, language, lastYear, wordsFor),
  key: 'unitCode',
  // A unit has a row for each year.
  adds: true,
  words: { emptied: wordsFor('table.emptied'), example: wordsFor('unit-example.code') },
});
