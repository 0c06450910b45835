import { renamedReference, withNames, type Renaming } from '@pingyi/form-definitions/vocabulary';
import { isJson } from './form-document';

/** A text with the names in its braces changed; names are compared without regard to case, as survey-core does. */
const renamedInText = (text: string, renaming: Renaming): string =>
  text.replace(/\{([^{}]+)\}/g, (_whole, reference: string) => `{${renamedReference(reference, renaming)}}`);

/** In a condition braces between quotation marks are an answer, such as `'{a}'`, and stay. */
const renamedInExpression = (text: string, renaming: Renaming): string =>
  withNames(text, (name) => renamedInText(name, renaming));

const isExpression = (property: string): boolean => /(?:If|[eE]xpression)$/.test(property);

/** The same in every string of a JSON value. The value itself where nothing changes. */
export function renamedInJson(value: unknown, renaming: Renaming): unknown {
  if (renaming.to.size === 0) return value;
  if (typeof value === 'string') return renamedInText(value, renaming);
  if (Array.isArray(value)) {
    const list = value.map((entry: unknown) => renamedInJson(entry, renaming));
    return list.some((entry, index) => entry !== value[index]) ? list : value;
  }
  if (!isJson(value)) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, renamedProperty(key, entry, renaming)] as const);
  return entries.some(([key, entry]) => entry !== value[key]) ? Object.fromEntries(entries) : value;
}

function renamedProperty(key: string, value: unknown, renaming: Renaming): unknown {
  if (key === 'name') return value;
  return typeof value === 'string' && isExpression(key)
    ? renamedInExpression(value, renaming)
    : renamedInJson(value, renaming);
}
