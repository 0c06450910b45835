import { isJsonObject } from '../model/json-object.js';
import { extendPointer } from '../model/pointer.js';
import { finding, type Finding, type LintRule } from './finding.js';

// Browsers ignore control characters and blanks inside the scheme.
const scriptScheme = /(?:java|vb)\s*script\s*:|data\s*:\s*text\s*\/\s*html/iu;
const markup = /<[a-z!/]/iu;

/** Script URLs and markup in any string of a form, whatever the property (X1). Expressions may compare with `<`. */
export const scriptRule: LintRule = ({ definition, survey }) => inspect(definition, survey.pointer, false);

function* inspect(value: unknown, pointer: string, isExpression: boolean): Generator<Finding> {
  if (typeof value === 'string') {
    // Control characters hide a scheme from a plain search.
    const visible = Array.from(value)
      .filter((character) => character > '\u001f')
      .join('');
    if (scriptScheme.test(visible)) yield finding('script-url', pointer, 'Script URLs are not allowed.');
    else if (!isExpression && markup.test(value))
      yield finding('markup-not-allowed', pointer, 'Markup is not allowed in texts.');
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* inspect(item, extendPointer(pointer, index), false);
  } else if (isJsonObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      yield* inspect(item, extendPointer(pointer, key), /(?:If|[eE]xpression)$/.test(key));
    }
  }
}
