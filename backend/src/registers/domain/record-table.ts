import type { Locale } from '@pingyi/form-definitions';
import { cells, column, type TableColumn, type TableSchema } from '../../tables/index.js';
import type { RecordPeriod, RecordSubject } from '../register-definition.js';
import { longestPeriod } from './record-period.js';
import { namesPerson } from './record-person.js';
import type { QuestionChoice, RecordQuestion, Words } from './record-questions.js';

/** What an imported table of records is read by. */
export interface RecordTableOf {
  readonly about: RecordSubject;
  readonly period: RecordPeriod;
  readonly questions: readonly RecordQuestion[];
}

/** Keys of the columns beside the questions; a question with such a name goes by its title. */
export const placeKeys = { unit: 'unitCode', otherUnit: 'otherCode', person: 'person', period: 'period' } as const;

const longest = { text: 2000, 'long-text': 10_000, unitCode: 40, person: 60, period: longestPeriod } as const;

/** Key of the column of a question: its name, or one that no place has. */
export const keyOfQuestion = ({ name }: RecordQuestion): string =>
  (Object.values(placeKeys) as string[]).includes(name) ? `question-${name}` : name;

/** Questions that one cell can answer. */
export const cellQuestions = (questions: readonly RecordQuestion[]): RecordQuestion[] =>
  questions.filter(({ kind }) => kind !== 'rows');

/**
 * The columns of a file of records: unit, second unit or person, period, then every question by its title or name.
 * @param wordsFor what files call the thing of a message
 * @param locale of titles in templates, and of what faults name as permitted
 */
export function recordTable(
  { about, period, questions }: RecordTableOf,
  wordsFor: (message: string) => readonly string[],
  locale: Locale,
): TableSchema<Readonly<Record<string, TableColumn>>> {
  const asked = cellQuestions(questions);
  const place = <T>(key: string, kind: cells.CellKind<T>, presence: 'always' | 'optional') =>
    [key, column(`record-column.${key}`, kind, presence, wordsFor(`record-column.${key}`))] as const;
  const called = asked.map(({ title }) => namesIn(title));
  // What means two questions means neither; their names tell them apart.
  const isShared = (title: string): boolean => called.filter((names) => names.has(title)).length > 1;
  const columns = [
    ...(about === 'none' ? [] : [place(placeKeys.unit, cells.code(longest.unitCode), 'always')]),
    ...(about === 'unit-pair' ? [place(placeKeys.otherUnit, cells.code(longest.unitCode), 'always')] : []),
    ...(namesPerson(about) ? [place(placeKeys.person, cells.text(longest.person), 'always')] : []),
    ...(period === 'none' ? [] : [place(placeKeys.period, cells.code(longest.period), 'optional')]),
    ...asked.map((question, at): [string, TableColumn] => {
      const { name, title } = question;
      const shown = isShared(title[locale]) ? `${title[locale]}（${name}）` : title[locale];
      const titles = [...(called[at] ?? [])].filter((one) => !isShared(one));
      return [keyOfQuestion(question), column(shown, kindOf(question, locale), 'optional', [...titles, shown, name])];
    }),
  ];
  const [first] = columns;
  return {
    columns: Object.fromEntries(columns) as Readonly<Record<string, TableColumn>>,
    key: first?.[0] ?? placeKeys.unit,
    adds: true,
    words: { emptied: wordsFor('table.emptied'), example: wordsFor('unit-example.code') },
  };
}

/** Titles in every language, as they are and without what stands behind them in brackets: 培训对象（可多选）. */
const namesIn = (title: Words): Set<string> =>
  new Set(
    Object.values(title)
      .flatMap((words) => [words, words.replace(/[（(][^（()）]*[)）]$/, '').trim()])
      .filter(Boolean),
  );

function kindOf({ kind, choices, maxLength }: RecordQuestion, locale: Locale): cells.CellKind<unknown> {
  const permitted = choices.map(({ words }) => words[locale]);
  const worded = choices.map(({ value, words }) => ({
    key: String(value),
    message: words[locale],
    words: Object.values(words),
  }));
  switch (kind) {
    case 'number':
      return cells.number();
    case 'day':
      return cells.day();
    case 'choice':
      return cells.choice(worded, permitted);
    case 'choices':
      return cells.someOf(worded, permitted);
    case 'long-text':
    case 'text':
      return cells.text(Math.min(maxLength ?? longest[kind], longest['long-text']));
    case 'rows':
      throw new Error('rows do not fit into a cell');
  }
}

/** What a row answers, by the names of questions; empty cells answer nothing. */
export function answersOf(
  questions: readonly RecordQuestion[],
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    cellQuestions(questions).flatMap((question) => {
      const said = values[keyOfQuestion(question)];
      if (said === undefined || said === null) return [];
      return [[question.name, answerOf(question, said)]];
    }),
  );
}

function answerOf({ kind, choices }: RecordQuestion, said: unknown): unknown {
  if (kind === 'choice') return valueOf(choices, said);
  return kind === 'choices' ? (said as readonly string[]).map((key) => valueOf(choices, key)) : said;
}

const valueOf = (choices: readonly QuestionChoice[], key: unknown): unknown =>
  choices.find(({ value }) => String(value) === key)?.value;
