/** A value in quotation marks, as survey-core reads it (`\'` and `\"` are its only escapes), or a name in braces. */
const apart = /'(?:\\['"]|(?!\\['"])[^'"])*'|"(?:\\['"]|(?!\\['"])[^'"])*"|\{[^{}]*\}/g;

/**
 * An expression with its signs in the one spelling that survey-core's grammar has. It has a step of its own for that, which
 * also rewrites the values and names of the expression: the answer `<>` would become `!=`, and `equals` `equal `.
 */
export function withPlainSigns(expression: string): string {
  let written = '';
  let end = 0;
  for (const { 0: kept, index } of expression.matchAll(apart)) {
    written += plainSigns(expression.slice(end, index)) + kept;
    end = index + kept.length;
  }
  return written + plainSigns(expression.slice(end));
}

const plainSigns = (text: string): string =>
  text.replaceAll('=>', '>=').replaceAll('=<', '<=').replaceAll('<>', '!=').replaceAll('equals', 'equal ');

/** An expression with its names in braces changed; braces within a value are no name. */
export const withNames = (expression: string, change: (name: string) => string): string =>
  expression.replace(apart, (text) => (text.startsWith('{') ? change(text) : text));

/** An expression with nothing left between its quotation marks: what is a sign, a bracket or a name there is none. */
export const withoutValues = (expression: string): string =>
  expression.replace(apart, (text) => (text.startsWith('{') ? text : "''"));

/**
 * A value as it stands in an expression.
 *
 * @example
 * literalText("it's"); // "'it\\'s'"
 */
export const literalText = (value: string | number | boolean): string =>
  // At its end a backslash would take the closing mark for itself; the grammar has no way to say one there.
  typeof value === 'string' ? `'${value.replace(/\\+$/, '').replace(/['"]/g, '\\$&')}'` : String(value);

/** Whether an expression can say the value at all; see {@link literalText}. */
export const canBeLiteral = (value: string): boolean => !value.endsWith('\\');
