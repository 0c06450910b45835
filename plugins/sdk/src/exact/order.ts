/** Orders by UTF-16 code units, whatever the locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sortedTexts = (texts: Iterable<string>): string[] => [...texts].sort(compareText);

/** Escapes one step of a JSON pointer (RFC 6901). */
export const pointer = (base: string, ...steps: readonly (string | number)[]): string =>
  steps.reduce<string>((path, step) => `${path}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`, base);

/** A JSON object, as opposed to null, an array or a scalar. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The own member of that name; never one inherited from a prototype. */
export const member = (record: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;
