import type { Locale } from '@pingyi/form-definitions';
import type { RecordQuestion } from './record-questions.js';

/** What a cell of an export says: text, a number, or a day. */
export type AnswerCell = string | number | { readonly day: string } | null;

const aDay = /^\d{4}-\d{2}-\d{2}$/;

/** An answer as one cell, in the words of a language. */
export function answerCell(question: RecordQuestion, answer: unknown, locale: Locale): AnswerCell {
  if (answer === undefined || answer === null || answer === '') return null;
  switch (question.kind) {
    case 'number':
      return typeof answer === 'number' ? answer : plain(answer);
    case 'day':
      return typeof answer === 'string' && aDay.test(answer) ? { day: answer } : plain(answer);
    case 'choice':
    case 'choices':
      return (Array.isArray(answer) ? (answer as unknown[]) : [answer])
        .map((value) => question.choices.find((choice) => choice.value === value)?.words[locale] ?? plain(value))
        .join(marks[locale].list);
    case 'rows':
      return told(question, answer, locale, '\n') || null;
    case 'text':
    case 'long-text':
      return plain(answer);
  }
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What stands between the parts of a told answer. */
interface Marks {
  readonly label: string;
  readonly parts: string;
  readonly list: string;
}
const chinese: Marks = { label: '：', parts: '；', list: '、' };
const marks: Readonly<Record<Locale, Marks>> = {
  'zh-CN': chinese,
  'zh-TW': chinese,
  en: { label: ': ', parts: '; ', list: ', ' },
};

/** Rows one below the other, each with its titles. */
function told(question: RecordQuestion, value: unknown, locale: Locale, between: string): string {
  const labelled = (key: string): string => question.labels.get(key)?.[locale] ?? key;
  if (Array.isArray(value))
    return (value as unknown[])
      .map((item) => told(question, item, locale, marks[locale].list))
      .filter(Boolean)
      .join(between);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    const file = (value as Readonly<Record<string, unknown>>)['name'];
    if (typeof file === 'string' && 'content' in value) return file;
    return entries
      .map(
        ([key, inner]) => `${labelled(key)}${marks[locale].label}${told(question, inner, locale, marks[locale].list)}`,
      )
      .join(between === '\n' ? '\n' : marks[locale].parts);
  }
  return value === undefined || value === null ? '' : labelled(plain(value));
}
