import type { Json, JsonObject } from '@pingyi/plugin-sdk';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Lists that a form of a campaign type may ask for by its property `choicesFrom`. */
export type ChoiceLists = Readonly<Record<string, readonly Choice[]>>;

/** The form with the choices of every question and column filled in that names a list. */
export function withChoices(form: JsonObject, lists: ChoiceLists): JsonObject {
  return fill(form, lists) as JsonObject;
}

function fill(value: Json, lists: ChoiceLists): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((entry) => fill(entry, lists));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.fromEntries(
    Object.entries(value as JsonObject).map(([key, entry]) => [key, fill(entry, lists)]),
  );
  const { choicesFrom } = members;
  const list = typeof choicesFrom === 'string' ? lists[choicesFrom] : undefined;
  return list ? { ...members, choices: list.map(({ value: code, text }) => ({ value: code, text })) } : members;
}
