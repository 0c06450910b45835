import { isJsonObject, type JsonObject, textOf } from '../model/json-object.js';
import { textProperties } from '../property-names.js';
import { extendPointer } from '../model/pointer.js';
import { finding, type Finding, type LintRule } from './finding.js';

/** A text with translations must have one in the base locale of the form, or readers of other locales see nothing. */
export const localeRule: LintRule = ({ definition, survey }) =>
  inspect(definition, survey.pointer, textOf(definition, 'locale'));

function* inspect(value: unknown, pointer: string, locale: string | undefined): Generator<Finding> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* inspect(item, extendPointer(pointer, index), locale);
  } else if (isJsonObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      const at = extendPointer(pointer, key);
      if (!textProperties.has(key) || !isJsonObject(item)) yield* inspect(item, at, locale);
      else if (!hasBase(item, locale))
        yield finding('missing-base-locale', at, 'This text is missing in the base locale.');
    }
  }
}

const hasBase = (text: JsonObject, locale: string | undefined): boolean =>
  textOf(text, 'default') !== undefined || (locale !== undefined && textOf(text, locale) !== undefined);
