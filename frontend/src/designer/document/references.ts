import { isJson } from './form-document';

const braces = /\{(#?)([^{}]+)\}/g;

/** The name that a reference such as `{visits[0].count}`, `{row.score}` or `{q-Comment}` is about, as written. */
const rootOf = (reference: string): string => (/^[^.[]+/.exec(reference)?.[0] ?? '').trim();

/** A text or condition with every `{old}` written as `{new}`; names are compared without regard to case, as survey-core does. */
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
  const matched = root.toLowerCase() === from.toLowerCase() ? root : plain.toLowerCase() === from.toLowerCase() ? plain : undefined;
  return matched === undefined ? undefined : reference.slice(0, start) + to + rest.slice(matched.length);
}

/** The same in every string of a JSON value. The value itself where nothing changes. */
export function renamedInJson(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (renamed.size === 0) return value;
  if (typeof value === 'string') return renamedInText(value, renamed);
  if (Array.isArray(value)) {
    const list = value.map((entry: unknown) => renamedInJson(entry, renamed));
    return list.some((entry, index) => entry !== value[index]) ? list : value;
  }
  if (!isJson(value)) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, key === 'name' ? entry : renamedInJson(entry, renamed)] as const);
  return entries.some(([key, entry]) => entry !== value[key]) ? Object.fromEntries(entries) : value;
}

/** The names that a text or condition mentions, in lower case. */
export function mentionedNames(text: string): string[] {
  return [...text.matchAll(braces)].map(([, , reference = '']) => rootOf(reference.replace(/^(row|panel)\./i, '')).toLowerCase());
}
