import {
  candidatesOf,
  factsOf,
  nameInRow,
  parseExpression,
  readCondition,
  rootOf,
  type Literal,
  type Operand,
} from '@pingyi/form-definitions/vocabulary';
import { conditionOf, needsValue, type ConditionGroup, type ConditionTerm } from './condition';
import type { Subject } from './subjects';

/** How parts of a condition are said in the language of the interface. */
export interface SentenceWords {
  readonly comparison: (operator: string, subject: string, value: string) => string;
  readonly and: string;
  readonly or: string;
  /** A question that is not there (any more). */
  readonly missing: (name: string) => string;
  readonly list: string;
  readonly yes: string;
  readonly no: string;
}

/** A condition in words, or its text where only that says it. */
export function sentenceOf(text: string, subjects: readonly Subject[], words: SentenceWords): string {
  const syntax = readCondition(text);
  const group = syntax && conditionOf(syntax);
  return group ? groupSentence(group, subjects, words) : text;
}

const groupSentence = (group: ConditionGroup, subjects: readonly Subject[], words: SentenceWords): string =>
  group.terms.map((term) => termSentence(term, subjects, words)).join(words[group.join]);

function termSentence(term: ConditionTerm, subjects: readonly Subject[], words: SentenceWords): string {
  if (term.kind === 'group') return `(${groupSentence(term, subjects, words)})`;
  const subject = subjects.find(({ name }) => name.toLowerCase() === term.name.toLowerCase());
  const said = subject?.label ?? words.missing(term.name);
  return words.comparison(
    term.operator,
    said,
    needsValue(term.operator) && term.operand ? operandText(term.operand, subject, subjects, words) : '',
  );
}

function operandText(
  operand: Operand,
  subject: Subject | undefined,
  subjects: readonly Subject[],
  words: SentenceWords,
): string {
  if ('name' in operand)
    return subjects.find(({ name }) => name === operand.name)?.label ?? words.missing(operand.name);
  return ('values' in operand ? operand.values : [operand.value])
    .map((value) => literalText(value, subject, words))
    .join(words.list);
}

function literalText(value: Literal, subject: Subject | undefined, words: SentenceWords): string {
  const option = subject?.options.find(
    (candidate) => candidate.value === value || String(candidate.value) === String(value),
  );
  if (option) return option.label;
  return typeof value === 'boolean' ? (value ? words.yes : words.no) : String(value);
}

/** Names that a condition mentions although nothing in the form has them, in lower case. */
export function brokenNames(text: string, subjects: readonly Subject[]): string[] {
  const known = new Set(
    subjects.flatMap(({ name }) => [...candidatesOf(name), ...candidatesOf(nameInRow(name) ?? '')]),
  );
  const isKnown = (name: string): boolean => known.has(name) || known.has(name.replace(/-comment$/, ''));
  const expression = parseExpression(text);
  const mentioned = expression ? factsOf(expression).variables : [];
  const roots = mentioned.map((name) => rootOf(nameInRow(name) ?? name, isKnown));
  return [...new Set(roots)].filter((name) => !isKnown(name) && !builtIn.has(name));
}

const builtIn = new Set([
  'locale',
  'commitments',
  'secretaries',
  'mayveto',
  'item',
  'choice',
  'row',
  'panel',
  'rowindex',
  'panelindex',
  'rowvalue',
  'rowtitle',
  'self',
]);
