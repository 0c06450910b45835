import type { LocalisedText, QuestionInfo } from '@pingyi/form-definitions/compile';

/** A value that a column can hold, and its name. */
export interface ColumnValue {
  readonly code: string;
  readonly title: LocalisedText;
}

export type ColumnKind = 'choice' | 'ticked' | 'number' | 'day' | 'text';

/** A column of answers: a question, a row of a matrix, or an option of which several can be chosen. */
export interface AnswerColumn {
  /** Name under which statistics programs know it: letters, digits and `_`, begins with a letter, at most 64. */
  readonly variable: string;
  /** Name of the question. */
  readonly question: string;
  /** Row of a matrix, or option that is ticked. */
  readonly part: string | null;
  readonly kind: ColumnKind;
  readonly title: LocalisedText;
  readonly partTitle: LocalisedText | null;
  /** What the codes mean; empty for numbers, days and texts. */
  readonly values: readonly ColumnValue[];
}

type Draft = Omit<AnswerColumn, 'variable'>;

const saysWho = (role: string): boolean => role === 'respondent-role' || role.startsWith('breakdown:');

export interface ColumnChoice {
  /** Whether texts are among them: those of ballots are read as remarks, screened and apart from their ballots. */
  readonly withTexts: boolean;
  /** Whether questions that say who somebody is are: beside single ballots they would tell people apart. */
  readonly withCategories: boolean;
  /** Rows of a question that each unit has of its own, where the form knows none. */
  readonly ownRows: (question: string) => readonly OwnRow[];
}

export interface OwnRow {
  readonly value: string;
  readonly title: LocalisedText;
}

/** The columns of every version of a form together, in the order in which questions first stand; options of a later version are added. */
export function columnsOf(
  versions: readonly (readonly QuestionInfo[])[],
  { withTexts, withCategories, ownRows }: ColumnChoice,
): AnswerColumn[] {
  const drafts = new Map<string, Draft>();
  const asked = versions.flat().filter(({ role = '' }) => withCategories || !saysWho(role));
  for (const question of asked)
    for (const draft of draftsOf(question, withTexts, ownRows)) {
      const key = `${draft.question} ${draft.part ?? ''}`;
      const known = drafts.get(key);
      drafts.set(key, known ? { ...known, values: together(known.values, draft.values) } : draft);
    }
  const taken = new Set<string>();
  return [...drafts.values()].map((draft) => ({ ...draft, variable: variableOf(draft, taken) }));
}

/** The answer of a column, as its code; undefined for none. An option that was not ticked by somebody who answered is `0`. */
export function answerIn(
  { question, part, kind }: AnswerColumn,
  answers: Readonly<Record<string, unknown>>,
): string | undefined {
  const answer = answers[question];
  if (kind === 'ticked')
    return Array.isArray(answer) ? (answer.map(String).includes(part ?? '') ? '1' : '0') : undefined;
  if (part === null) return plain(answer);
  return isRecord(answer) ? plain(answer[part]) : undefined;
}

const ticked: readonly ColumnValue[] = [
  { code: '0', title: { default: '未选', 'zh-tw': '未選', en: 'not chosen' } },
  { code: '1', title: { default: '选中', 'zh-tw': '選中', en: 'chosen' } },
];

function draftsOf(question: QuestionInfo, withTexts: boolean, ownRows: ColumnChoice['ownRows']): Draft[] {
  const { name, type, title, inputType, choices = [], rows, columns = [] } = question;
  const whole = (kind: ColumnKind, values: readonly ColumnValue[] = []): Draft[] => [
    { question: name, part: null, kind, title, partTitle: null, values },
  ];
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
    case 'imagepicker':
      return whole('choice', choices.map(valueOf));
    case 'rating':
    case 'boolean':
      return choices.length > 0 ? whole('choice', choices.map(valueOf)) : whole('number');
    case 'slider':
    case 'expression':
      return whole('number');
    case 'checkbox':
    case 'tagbox':
      return choices.map((choice): Draft => ({
        question: name,
        part: String(choice.value),
        kind: 'ticked',
        title,
        partTitle: choice.title,
        values: ticked,
      }));
    case 'matrix':
      return (rows ?? ownRows(name)).map((row): Draft => ({
        question: name,
        part: String(row.value),
        kind: 'choice',
        title,
        partTitle: row.title,
        values: columns.map(valueOf),
      }));
    case 'text':
      if (inputType === 'number' || inputType === 'range') return whole('number');
      if (inputType === 'date') return whole('day');
      return withTexts ? whole('text') : [];
    case 'comment':
      return withTexts ? whole('text') : [];
    // Tables, lists, files and signatures have no cell of their own.
    default:
      return [];
  }
}

const valueOf = ({ value, title }: { readonly value: unknown; readonly title: LocalisedText }): ColumnValue => ({
  code: String(value),
  title,
});

const together = (known: readonly ColumnValue[], more: readonly ColumnValue[]): readonly ColumnValue[] => [
  ...known,
  ...more.filter(({ code }) => !known.some((value) => value.code === code)),
];

const longestVariable = 64;

function variableOf({ question, part }: Draft, taken: Set<string>): string {
  const words = (part === null ? question : `${question}_${part}`).replace(/[^A-Za-z0-9_]/g, '_');
  const base = (/^[A-Za-z]/.test(words) ? words : `q_${words}`).slice(0, longestVariable - 4);
  let variable = base;
  for (let number = 2; taken.has(variable.toLowerCase()); number += 1) variable = `${base}_${number}`;
  // Statistics programs do not tell cases apart.
  taken.add(variable.toLowerCase());
  return variable;
}

const plain = (answer: unknown): string | undefined =>
  typeof answer === 'string'
    ? answer === ''
      ? undefined
      : answer
    : typeof answer === 'number' || typeof answer === 'boolean'
      ? String(answer)
      : undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
