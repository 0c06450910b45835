import type { LocalisedText } from '@pingyi/form-definitions/compile';
import type { AnswerColumn } from './answer-columns.js';

/** Longest text that a column of names can hold, in bytes. */
const nameWidth = 300;
const codeWidth = 120;

/** In the syntax of SPSS a quote within quotes is written twice. */
const quoted = (text: string): string => `'${text.replace(/[\r\n]+/g, ' ').replaceAll("'", "''")}'`;

/**
 * Commands by which SPSS and PSPP read `answers.csv` beside them, with the names of questions and of the codes.
 * @param fixed names of the columns before those of the answers
 */
export function spssSyntax(
  fixed: readonly string[],
  columns: readonly AnswerColumn[],
  inWords: (text: LocalisedText) => string,
): string {
  const formats = [
    ...fixed.map((name) => `  ${name} ${name === 'points' ? 'F12.2' : `A${nameWidth}`}`),
    ...columns.map(
      ({ variable, kind }) => `  ${variable} ${kind === 'number' || kind === 'ticked' ? 'F12.2' : `A${codeWidth}`}`,
    ),
  ];
  const labels = columns.map(
    ({ variable, title, partTitle }) =>
      `  ${variable} ${quoted(partTitle === null ? inWords(title) : `${inWords(title)} · ${inWords(partTitle)}`)}`,
  );
  const values = columns
    .filter(({ values: named }) => named.length > 0)
    .map(({ variable, kind, values: named }) =>
      [
        `  ${variable}`,
        ...named.map(({ code, title }) => `    ${kind === 'ticked' ? code : quoted(code)} ${quoted(inWords(title))}`),
      ].join('\n'),
    );
  return [
    '* UTF-8. Put this file beside answers.csv and run it there.',
    "GET DATA /TYPE=TXT /FILE='answers.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /DELCASE=LINE /FIRSTCASE=2",
    `  /DELIMITERS="," /QUALIFIER='"' /VARIABLES=`,
    `${formats.join('\n')}.`,
    'VARIABLE LABELS',
    `${labels.join('\n')}.`,
    ...(values.length > 0 ? ['VALUE LABELS', `${values.join('\n  /\n')}.`] : []),
    'EXECUTE.',
    '',
  ].join('\n');
}
