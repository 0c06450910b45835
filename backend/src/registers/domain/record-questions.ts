import {
  elementsOfForm,
  formTextKeyOf,
  manifestLocales,
  optionsOf,
  ratingOptions,
  type Choice,
  type ChoiceValue,
  type Locale,
} from '@pingyi/form-definitions';

type Json = Readonly<Record<string, unknown>>;
/** A text in every language that it has; the base language stands for the others. */
export type Words = Readonly<Record<Locale, string>>;

/** How one cell says the answer to a question; `rows` are told and cannot be filled in a cell. */
export type AnswerKind = 'text' | 'long-text' | 'number' | 'day' | 'choice' | 'choices' | 'rows';

export interface QuestionChoice {
  readonly value: ChoiceValue;
  readonly words: Words;
}

/** A question of the records of a register as a column of a table. */
export interface RecordQuestion {
  readonly name: string;
  readonly title: Words;
  readonly kind: AnswerKind;
  readonly isRequired: boolean;
  /** Characters, or the bounds of a number. */
  readonly maxLength: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly choices: readonly QuestionChoice[];
  /** What stands for names and values within rows. */
  readonly labels: ReadonlyMap<string, Words>;
}

const yes: Words = { 'zh-CN': '是', 'zh-TW': '是', en: 'Yes' };
const no: Words = { 'zh-CN': '否', 'zh-TW': '否', en: 'No' };

/** The questions of a form outside its rows, in its order. */
export function recordQuestions(definition: Json): RecordQuestion[] {
  return [...elementsOfForm(definition)].flatMap(({ kind, inRows, json }) =>
    kind === 'question' && !inRows && typeof json['name'] === 'string' ? [questionOf(json['name'], json)] : [],
  );
}

function questionOf(name: string, json: Json): RecordQuestion {
  const kind = kindOf(json);
  return {
    name,
    title: wordsOf(json['title'], name),
    kind,
    isRequired: json['isRequired'] === true,
    maxLength: numberIn(json, 'maxLength'),
    min: numberIn(json, 'min'),
    max: numberIn(json, 'max'),
    choices: kind === 'choice' || kind === 'choices' ? choicesOf(json) : [],
    labels: kind === 'rows' ? new Map(labelsWithin(json)) : new Map(),
  };
}

function kindOf(json: Json): AnswerKind {
  switch (json['type']) {
    case 'text':
      if (json['inputType'] === 'number' || json['inputType'] === 'range') return 'number';
      return json['inputType'] === 'date' ? 'day' : 'text';
    case 'comment':
      return 'long-text';
    case 'slider':
      return json['sliderType'] === 'range' ? 'rows' : 'number';
    case 'radiogroup':
    case 'dropdown':
    case 'rating':
    case 'boolean':
      return 'choice';
    case 'checkbox':
    case 'tagbox':
    case 'ranking':
      return 'choices';
    case 'imagepicker':
      return json['multiSelect'] === true ? 'choices' : 'choice';
    default:
      return 'rows';
  }
}

function choicesOf(json: Json): QuestionChoice[] {
  if (json['type'] === 'boolean')
    return [
      { value: (json['valueTrue'] as ChoiceValue | undefined) ?? true, words: wordsOf(json['labelTrue'], yes) },
      { value: (json['valueFalse'] as ChoiceValue | undefined) ?? false, words: wordsOf(json['labelFalse'], no) },
    ];
  const options: readonly Choice[] = json['type'] === 'rating' ? ratingOptions(json) : optionsOf(json);
  return options.map(({ value, text }) => ({ value, words: wordsOf(text, String(value)) }));
}

/** Names with their titles and values with their texts, however deep. */
function* labelsWithin(value: unknown): Generator<[string, Words]> {
  if (Array.isArray(value)) for (const item of value as unknown[]) yield* labelsWithin(item);
  else if (typeof value === 'object' && value !== null) {
    const json = value as Json;
    const key = json['name'] ?? json['value'];
    const text = json['title'] ?? json['text'];
    if (typeof key === 'string' && text !== undefined) yield [key, wordsOf(text, key)];
    for (const inner of Object.values(json)) yield* labelsWithin(inner);
  }
}

/** @param otherwise what stands there where the form says nothing */
function wordsOf(text: unknown, otherwise: string | Words): Words {
  const said = (locale: Locale): string => {
    const given = typeof text === 'string' ? text : (text as Json | undefined)?.[formTextKeyOf(locale)];
    if (typeof given === 'string' && given !== '') return given;
    const base = (text as Json | undefined)?.['default'];
    if (typeof base === 'string' && base !== '') return base;
    return typeof otherwise === 'string' ? otherwise : otherwise[locale];
  };
  return Object.fromEntries(manifestLocales.map((locale) => [locale, said(locale)])) as Words;
}

const numberIn = (json: Json, key: string): number | undefined =>
  typeof json[key] === 'number' ? json[key] : undefined;
