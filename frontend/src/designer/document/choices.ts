import { insertedAt, removedAt, replacedAt } from './list-edits';
import { isJson, type Json } from './form-document';
import { textIn, withText, type TextLocale } from './localised-text';

/** One option, row or column value as the designer shows it. */
export interface EditedChoice {
  readonly value: string | number | boolean;
  /** As in the definition; undefined where the value stands for itself. */
  readonly text: unknown;
  readonly points: number | undefined;
  readonly imageLink: string | undefined;
}

export type ChoiceList = readonly unknown[];

export const choiceListOf = (properties: Json, member: string): ChoiceList =>
  Array.isArray(properties[member]) ? (properties[member] as unknown[]) : [];

/** Reads an entry: a bare value, `"value|text"` or an object. */
export function choiceOf(entry: unknown): EditedChoice {
  if (isJson(entry)) {
    const value = entry['value'] ?? entry['name'];
    return {
      value: isValue(value) ? value : '',
      text: entry['text'],
      points: typeof entry['points'] === 'number' ? entry['points'] : undefined,
      imageLink: typeof entry['imageLink'] === 'string' ? entry['imageLink'] : undefined,
    };
  }
  const bar = typeof entry === 'string' ? entry.indexOf('|') : -1;
  const plain = { points: undefined, imageLink: undefined };
  if (typeof entry === 'string' && bar > 0) return { value: entry.slice(0, bar), text: entry.slice(bar + 1), ...plain };
  return { value: isValue(entry) ? entry : '', text: undefined, ...plain };
}

const isValue = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The text of a choice in a language; its value where it has no text at all. */
export const choiceText = (choice: EditedChoice, locale: TextLocale): string =>
  choice.text === undefined && locale === 'default' ? String(choice.value) : textIn(choice.text, locale);

/** The entry with some members changed; `undefined` takes a member out. */
function changed(entry: unknown, changes: Json): unknown {
  const { value, text } = choiceOf(entry);
  const whole: Record<string, unknown> = isJson(entry) ? { ...entry } : { value, ...(text !== undefined && { text }) };
  for (const [name, next] of Object.entries(changes)) {
    if (next === undefined) delete whole[name];
    else whole[name] = next;
  }
  return whole;
}

export const withChoice = (list: ChoiceList, index: number, changes: Json): ChoiceList =>
  replacedAt(list, index, changed(list[index], changes));

export const withChoiceText = (list: ChoiceList, index: number, locale: TextLocale, text: string): ChoiceList => {
  const choice = choiceOf(list[index]);
  const before = choice.text === undefined && locale !== 'default' ? String(choice.value) : choice.text;
  return withChoice(list, index, { text: withText(before, locale, text) });
};

/** Adds choices with codes of their own; a code never changes when its text does. */
export function withNewChoices(list: ChoiceList, index: number, texts: readonly string[], stem: string): ChoiceList {
  const taken = new Set(list.map((entry) => String(choiceOf(entry).value).toLowerCase()));
  const added = texts.map((text) => {
    let number = list.length + 1;
    while (taken.has(`${stem}${number}`)) number++;
    taken.add(`${stem}${number}`);
    return { value: `${stem}${number}`, ...(text !== '' && { text }) };
  });
  return insertedAt(list, index, ...added);
}

export const withoutChoice = (list: ChoiceList, index: number): ChoiceList => removedAt(list, index);

export function withMovedChoice(list: ChoiceList, from: number, to: number): ChoiceList {
  if (to < 0 || to >= list.length) return list;
  return insertedAt(removedAt(list, from), to, list[from]);
}
