import { choicesIn } from './choice-list.js';
import { decimalText } from './exact-points.js';
import { literalText } from './model/expression-spelling.js';
import { elementsOfForm } from './form-elements.js';
import { isJsonObject, textOf } from './model/json-object.js';
import { scoredItemsOf, type ScoredItem } from './sheet-scores.js';

/**
 * The expression of a question that shows the total of a sheet while it is filled in: the sum of all points, scaled when an
 * item may not apply. What counts is the exact sum of {@link scoreSheet}; this one is for the eye.
 *
 * @example
 * totalExpressionOf(form); // 'sum({setup-score}, {leadership-score})'
 */
export function totalExpressionOf(definition: unknown): string {
  const rows = matrixRows(definition);
  const items = scoredItemsOf(definition).filter(({ type }) => type !== 'expression');
  const given = sumOf(items.flatMap((item) => termsOf(item, rows.get(item.question) ?? [])));
  const optional = items.filter(({ notApplicable }) => notApplicable);
  if (optional.length === 0) return given;
  const maximum = items.reduce((sum, item) => sum + item.maximum, 0n);
  const fixed = items.reduce((sum, item) => (item.notApplicable ? sum : sum + item.maximum), 0n);
  const applicable = sumOf([
    decimalText(fixed),
    ...optional.map((item) => `iif(${isAnswered(item)}, ${decimalText(item.maximum)}, 0)`),
  ]);
  return `iif(${applicable} > 0, round(${decimalText(maximum)} * ${given} / ${applicable}, 2), 0)`;
}

const sumOf = (terms: readonly string[]): string => (terms.length === 0 ? '0' : `sum(${terms.join(', ')})`);

const isAnswered = ({ question, options }: ScoredItem): string =>
  options?.has('none') === true ? `{${question}} notempty and {${question}} != 'none'` : `{${question}} notempty`;

function termsOf({ question, type, options }: ScoredItem, rows: readonly string[]): string[] {
  if (options === undefined) return [`{${question}}`];
  const scoring = [...options].filter(([, points]) => points > 0n);
  const chosen = (name: string, operator: string): string[] =>
    scoring.map(([value, points]) => `iif({${name}} ${operator} ${literalText(value)}, ${decimalText(points)}, 0)`);
  if (type === 'matrix') return rows.flatMap((row) => chosen(`${question}.${row}`, '='));
  return chosen(question, type === 'checkbox' || type === 'tagbox' ? 'contains' : '=');
}

function matrixRows(definition: unknown): Map<string, string[]> {
  if (!isJsonObject(definition)) return new Map();
  const matrices = [...elementsOfForm(definition)].filter(({ json }) => json['type'] === 'matrix');
  return new Map(
    matrices.map(({ json }) => [textOf(json, 'name') ?? '', choicesIn(json, 'rows').map(({ value }) => String(value))]),
  );
}
