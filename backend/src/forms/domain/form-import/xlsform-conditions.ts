import { isSafePattern } from '@pingyi/form-definitions/vocabulary';
import type { ImportIssues } from './import-issues.js';
import type { TableRow } from './sheet-table.js';
import { saysNo, saysYes } from './xlsform-columns.js';
import type { XlsformTexts } from './xlsform-texts.js';
import { acknowledged } from './xlsform-types.js';
import { XPathError } from './xpath-syntax.js';
import type { ExpressionPlace } from './xpath-place.js';
import { translateConstraint, translateXPath, type ConstraintPart } from './xpath-translation.js';

/** An element of a form under construction. */
export type Element = Record<string, unknown>;

/** Adds to a question what its row says about when it must be answered, and with what. */
export function addConditions(
  element: Element,
  row: TableRow,
  place: ExpressionPlace,
  texts: XlsformTexts,
  issues: ImportIssues,
): void {
  const validators: Element[] = [];
  const self = `${place.repeat === undefined ? '' : 'panel.'}${place.self ?? ''}`;
  const attempt = (column: string, translate: (text: string) => void): void => {
    const text = row.get(column);
    if (text === '') return;
    try {
      translate(text);
    } catch (error) {
      if (!(error instanceof XPathError)) throw error;
      issues.refuse(row.pointer(column), error.code);
    }
  };
  attempt('required', (text) => {
    if (saysYes(text)) element['isRequired'] = true;
    else if (!saysNo(text)) element['requiredIf'] = translateXPath(text, place);
  });
  const requiredText = texts.read(row, 'required_message');
  if (requiredText !== undefined) element['requiredErrorText'] = requiredText;
  if (element['isRequired'] === true && element['valueTrue'] === acknowledged)
    validators.push({ type: 'expression', expression: `{${self}} = '${acknowledged}'`, ...textOf(requiredText) });
  const readonly = row.get('readonly');
  if (saysYes(readonly)) element['readOnly'] = true;
  else if (!saysNo(readonly)) issues.note(row.pointer('readonly'), 'readonly-left-out');
  attempt('calculation', (text) => {
    element['setValueExpression'] = translateXPath(text, place);
  });
  attempt('constraint', (text) => {
    const message = texts.read(row, 'constraint_message');
    const parts = translateConstraint(text, place);
    if (parts.some((part) => 'leftOut' in part)) issues.note(row.pointer('constraint'), 'constraint-left-out');
    validators.push(...parts.flatMap((part) => ('leftOut' in part ? [] : [validatorOf(part, self, message)])));
  });
  if (validators.length > 0) element['validators'] = validators;
}

const textOf = (message: unknown): Element => (message === undefined ? {} : { text: message });

/** A constraint of an XLSForm is not looked at while there is no answer. */
function validatorOf(
  part: Exclude<ConstraintPart, { readonly leftOut: true }>,
  self: string,
  message: unknown,
): Element {
  if ('expression' in part)
    return { type: 'expression', expression: `{${self}} empty or (${part.expression})`, ...textOf(message) };
  const pattern = part.pattern.startsWith('^') ? part.pattern : `^${part.pattern}`;
  const whole = pattern.endsWith('$') ? pattern : `${pattern}$`;
  if (!isSafePattern(whole)) throw new XPathError('unsafe-regex');
  return { type: 'regex', regex: whole, ...textOf(message) };
}
