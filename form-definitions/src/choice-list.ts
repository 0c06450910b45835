import { flagOf, isJsonObject, listOf, numberOf, textOf, type JsonObject } from './model/json-object.js';

/** A choice, row or column value as it appears in answers. */
export type ChoiceValue = string | number | boolean;

/** One option of a question, or one row or column of a matrix. */
export interface Choice {
  readonly value: ChoiceValue;
  /** Localised text as the form gives it: a string or an object of locales; undefined means the value itself. */
  readonly text: unknown;
  readonly visibleIf: string | undefined;
  readonly enableIf: string | undefined;
  /** What choosing it scores. */
  readonly points?: number;
}

const otherChoice = { value: 'other', switches: ['showOtherItem', 'hasOther'], text: 'otherText' } as const;

/** Values of the options that SurveyJS adds by a switch, with the switch (and its old name), in the order in which it shows them. */
export const specialChoices = [
  { value: 'none', switches: ['showNoneItem', 'hasNone'], text: 'noneText' },
  { value: 'refused', switches: ['showRefuseItem'], text: 'refuseText' },
  { value: 'dontknow', switches: ['showDontKnowItem'], text: 'dontKnowText' },
  otherChoice,
] as const;

/** Reads a list of choices: bare values, `"value|text"` strings or objects. Entries without a usable value are left out. */
export function choicesIn(json: JsonObject, key: string): Choice[] {
  return listOf(json, key).flatMap((entry) => readChoice(entry) ?? []);
}

/** Whether a question has the option for what none of the others says. */
export const hasOther = (json: JsonObject): boolean => otherChoice.switches.some((name) => flagOf(json, name) === true);

/** All options of a choice question: its `choices`, the range of a dropdown, and the special ones. */
export function optionsOf(json: JsonObject): Choice[] {
  const special = specialChoices
    .filter(({ switches }) => switches.some((name) => flagOf(json, name) === true))
    .map(({ value, text }) => plain(value, json[text]));
  return [...choicesIn(json, 'choices'), ...rangeOf(json), ...special];
}

/** The values of a rating: its `rateValues`, or the numbers from `rateMin` to `rateMax`. */
export function ratingOptions(json: JsonObject): Choice[] {
  const values = choicesIn(json, 'rateValues');
  if (values.length > 0 && json['autoGenerate'] !== true) return values;
  const step = numberOf(json, 'rateStep') ?? 1;
  const count = numberOf(json, 'rateCount');
  const given = numberOf(json, 'rateMax');
  const max = given ?? (count === undefined ? 5 : (numberOf(json, 'rateMin') ?? 1) + step * (count - 1));
  const min =
    numberOf(json, 'rateMin') ?? (given !== undefined && count !== undefined ? given - step * (count - 1) : 1);
  return numbersFrom(min, max, step);
}

export const valueOfEntry = (entry: unknown): unknown => (isJsonObject(entry) ? entry['value'] : entry);

function readChoice(entry: unknown): Choice | undefined {
  const value = valueOfEntry(entry);
  if (isJsonObject(entry)) {
    if (!isChoiceValue(value)) return undefined;
    const points = entry['points'];
    return {
      value,
      text: entry['text'],
      visibleIf: textOf(entry, 'visibleIf'),
      enableIf: textOf(entry, 'enableIf'),
      ...(typeof points === 'number' && { points }),
    };
  }
  if (!isChoiceValue(value)) return undefined;
  const bar = typeof value === 'string' ? value.indexOf('|') : -1;
  return bar > 0 ? plain(String(value).slice(0, bar), String(value).slice(bar + 1)) : plain(value, undefined);
}

const rangeOf = (json: JsonObject): Choice[] => {
  const min = numberOf(json, 'choicesMin');
  const max = numberOf(json, 'choicesMax');
  return min === undefined || max === undefined ? [] : numbersFrom(min, max, numberOf(json, 'choicesStep') ?? 1);
};

const longestRange = 1000;

function numbersFrom(min: number, max: number, step: number): Choice[] {
  if (!(step > 0)) return [];
  const count = Math.min(Math.floor((max - min) / step) + 1, longestRange);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => plain(min + index * step, undefined));
}

const plain = (value: ChoiceValue, text: unknown): Choice => ({
  value,
  text,
  visibleIf: undefined,
  enableIf: undefined,
});

const isChoiceValue = (value: unknown): value is ChoiceValue =>
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value !== '');
