/** A JSON object whose members nobody has checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The array under a key, or an empty one. */
export const listOf = (object: JsonObject, key: string): readonly unknown[] => {
  const value = object[key];
  return Array.isArray(value) ? (value as unknown[]) : [];
};

/** The non-empty string under a key, or undefined. */
export const textOf = (object: JsonObject, key: string): string | undefined => {
  const value = object[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The finite number under a key; numbers written as strings count, as survey-core reads them so. */
export const numberOf = (object: JsonObject, key: string): number | undefined => {
  const value = object[key];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** Keys that reach into the prototype chain of an object; refused everywhere (`forbidden-key`). */
export const isForbiddenKey = (key: string): boolean =>
  key === '__proto__' || key === 'constructor' || key === 'prototype';

/** Whether an object has a member of its own under a key; browsers of 2020 have no `Object.hasOwn`. */
export const hasOwn = (object: object, key: string): boolean => Object.prototype.hasOwnProperty.call(object, key);

/** The yes/no under a key, or undefined; `"true"` and `"false"` count, as survey-core reads them so. */
export const flagOf = (object: JsonObject, key: string): boolean | undefined => {
  const value = object[key];
  return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
};

/** A list of what is there: nothing for an undefined value. */
export const optional = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T });

/** Whether two JSON values are the same, whatever the order of their members. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((member, index) => isSameJson(member, other[index]));
  if (!isJsonObject(one) || !isJsonObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => hasOwn(other, key) && isSameJson(one[key], other[key]))
  );
}
