import { repeatingParent, isRepeating, type OutlineNode } from '../model/form-outline.js';
import { expressionFunctions } from '../engine/functions.js';
import { factsOf } from '../model/expression-facts.js';
import { readExpression } from '../model/expression-parser.js';
import { expressionsOf, type FormExpression } from '../model/form-expressions.js';
import { finding, type LintRule } from './finding.js';
import { nameInRow, rootOf } from '../model/question-names.js';
import { knownNames, type KnownNames } from './known-names.js';

/** Expressions must parse, call known functions only and mention names that exist (X4). */
export const expressionRule: LintRule = function* (form) {
  const names = knownNames(form);
  for (const expression of expressionsOf(form.survey)) {
    const reading = readExpression(expression.text);
    if (!reading.ok) {
      const message =
        reading.code === 'broken-expression'
          ? 'This expression cannot be read.'
          : 'This expression is too long or too nested.';
      yield finding(reading.code, expression.pointer, message);
      continue;
    }
    const { functions, nestedExpression, variables } = factsOf(reading.expression);
    if (nestedExpression || functions.some((name) => !expressionFunctions.has(name))) {
      yield finding('unknown-function', expression.pointer, 'This expression calls a function that is not supported.');
    }
    if (variables.some((variable) => !isKnown(variable, expression, names))) {
      yield finding('missing-question', expression.pointer, 'This expression mentions a question that does not exist.');
    }
  }
};

const listProperties = /^(?:choices|rows|columns)(?:VisibleIf|EnableIf)$/;

function isKnown(variable: string, { owner, property, pointer }: FormExpression, names: KnownNames): boolean {
  const isTop = (name: string): boolean => names.top.has(name);
  const root = rootOf(variable, isTop);
  if (isTop(root)) return true;
  if (root === 'item' || root === 'choice') {
    return listProperties.test(property) || /\/(?:choices|rows|columns|rateValues)\/\d+\//.test(pointer);
  }
  const rows = owner === undefined ? undefined : rowScope(owner);
  if (rows === undefined) return false;
  const [prefix, ...constants] =
    rows.type === 'paneldynamic' ? ['panel', 'panelindex'] : ['row', 'rowindex', 'rowname', 'rowvalue'];
  return constants.includes(root) || (root === prefix && inRow(variable, names.rows.get(rows)));
}

const rowScope = (owner: OutlineNode): OutlineNode | undefined => (isRepeating(owner) ? owner : repeatingParent(owner));

const inRow = (variable: string, names: ReadonlySet<string> | undefined): boolean => {
  const isCell = (name: string): boolean => names?.has(name) === true;
  return isCell(rootOf(nameInRow(variable) ?? '', isCell));
};
