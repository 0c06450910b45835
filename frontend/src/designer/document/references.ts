import { withNames, withoutValues } from '@pingyi/form-definitions/vocabulary';
import { isJson } from './form-document';

const braces = /\{(#?)([^{}]+)\}/g;

/** The name that a reference such as `{visits[0].count}`, `{row.score}` or `{q-Comment}` is about, as written. */
const rootOf = (reference: string): string => (/^[^.[]+/.exec(reference)?.[0] ?? '').trim();

/** A text with every `{old}` written as `{new}`; names are compared without regard to case, as survey-core does. */
export function renamedInText(text: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0 || !text.includes('{')) return text;
  return text.replace(braces, (whole, mark: string, reference: string) => {
    for (const [from, to] of renamed) {
      const changed = renamedReference(reference, from, to);
      if (changed !== undefined) return `{${mark}${changed}}`;
    }
    return whole;
  });
}

function renamedReference(reference: string, from: string, to: string): string | undefined {
  const within = /^(row|panel|prevPanel|nextPanel|prevRow|nextRow)\./i.exec(reference);
  const start = within ? within[0].length : 0;
  const rest = reference.slice(start);
  const root = rootOf(rest);
  const plain = root.replace(/-comment$/i, '');
  const matched =
    root.toLowerCase() === from.toLowerCase() ? root : plain.toLowerCase() === from.toLowerCase() ? plain : undefined;
  return matched === undefined ? undefined : reference.slice(0, start) + to + rest.slice(matched.length);
}

/** In a condition braces between quotation marks are an answer, such as `'{a}'`, and stay. */
const renamedInExpression = (text: string, renamed: ReadonlyMap<string, string>): string =>
  withNames(text, (name) => renamedInText(name, renamed));

const isExpression = (property: string): boolean => /(?:If|[eE]xpression)$/.test(property);

/** The same in every string of a JSON value. The value itself where nothing changes. */
export function renamedInJson(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (renamed.size === 0) return value;
  if (typeof value === 'string') return renamedInText(value, renamed);
  if (Array.isArray(value)) {
    const list = value.map((entry: unknown) => renamedInJson(entry, renamed));
    return list.some((entry, index) => entry !== value[index]) ? list : value;
  }
  if (!isJson(value)) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, renamedProperty(key, entry, renamed)] as const);
  return entries.some(([key, entry]) => entry !== value[key]) ? Object.fromEntries(entries) : value;
}

function renamedProperty(key: string, value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (key === 'name') return value;
  return typeof value === 'string' && isExpression(key)
    ? renamedInExpression(value, renamed)
    : renamedInJson(value, renamed);
}

/** The names that a condition mentions, in lower case. */
export function mentionedNames(condition: string): string[] {
  return [...withoutValues(condition).matchAll(braces)].map(([, , reference = '']) =>
    rootOf(reference.replace(/^(row|panel)\./i, '')).toLowerCase(),
  );
}
