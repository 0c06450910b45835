import { formatScore, percentOf } from '@pingyi/plugin-sdk';
import type { ReportChart, ReportColumn, ReportTable } from './report-document.js';
import { grouped, type ReportFigures, type ReportRow } from './report-figures.js';
import { nothing, type ReportWords } from './report-words.js';

export const column = (title: string, share: number, align: ReportColumn['align'] = 'left'): ReportColumn => ({
  title,
  share,
  align,
});

/** A part of a whole in percent, two decimals. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '0.00' : formatScore(percentOf(part, whole));

export const unitsIn = ({ about }: Pick<ReportFigures, 'about'>, count: number, { count: say }: ReportWords): string =>
  say(`count-${about}`, count);

export const gradeTitle = ({ grades }: Pick<ReportFigures, 'grades'>, { grade, status }: ReportRow): string =>
  grade === null ? status : (grades.find(({ code }) => code === grade)?.title ?? grade);

/** How many rows of a part have each grade, as one bar for each part. @param partOf what a row belongs to */
export function gradesByPart(
  figures: ReportFigures,
  words: ReportWords,
  key: 'kinds' | 'superiors',
  partOf: (row: ReportRow) => string,
): ReportChart {
  const codes: (string | null)[] = figures.grades.map(({ code }) => code);
  if (figures.ungraded > 0) codes.push(null);
  const legend = codes.map(
    (code) => figures.grades.find((grade) => grade.code === code)?.title ?? words.say('grade.none'),
  );
  return {
    kind: 'chart',
    title: words.say(`${key}.table`),
    columns: [
      column(words.say(`${key}.part`), 4),
      column(words.say('column.total'), 1.4, 'right'),
      ...legend.map((title) => column(title, 1.6, 'right')),
    ],
    legend,
    rows: grouped(figures.rows, partOf).map(([name, rows]) => {
      const counts = codes.map((code) => rows.filter(({ grade }) => grade === code).length);
      return {
        cells: [name, String(rows.length), ...counts.map(String)],
        parts: counts.map((count) => (100 * count) / rows.length),
      };
    }),
  };
}

/** Rows with their scores, grades and changes, in the order in which they are given. */
export function rankingTable(figures: ReportFigures, rows: readonly ReportRow[], words: ReportWords): ReportTable {
  const isRanked = rows.some(({ rank }) => rank !== null);
  const { say } = words;
  return {
    kind: 'table',
    title: say('ranking.table'),
    columns: [
      column(say(isRanked ? 'column.rank' : 'column.number'), 1, 'center'),
      column(say(`column.${figures.about}`), 3.4),
      column(say('column.superior'), 2.6),
      column(say('column.score'), 1.4, 'right'),
      column(say('column.grade'), 1.8, 'center'),
      column(say('column.change'), 1.1, 'center'),
    ],
    rows: rows.map((row, at) => [
      isRanked ? String(row.rank ?? nothing) : String(at + 1),
      row.name,
      row.parentName,
      row.score ?? nothing,
      gradeTitle(figures, row),
      row.change === null ? nothing : row.change > 0 ? `+${row.change}` : String(row.change),
    ]),
  };
}
