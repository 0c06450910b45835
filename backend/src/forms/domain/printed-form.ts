import {
  choicesIn,
  decimalText,
  formTextKeyOf,
  inputTypes,
  isJsonObject,
  manifestLocales,
  numberOf,
  optionsOf,
  ratingOptions,
  scoringChoices,
  textOf,
  toMillionths,
  type Choice,
  type InputType,
  type JsonObject,
  type Locale,
} from '@pingyi/form-definitions/vocabulary';
import { outlineForm, type OutlineNode } from '@pingyi/form-definitions/vocabulary';
import { PrintedConditions, type PrintedCondition } from './printed-condition.js';

export const printLanguages = manifestLocales;
export type PrintLanguage = Locale;

/** How a question is answered on paper. */
export type PrintedAnswer =
  | { readonly kind: 'options'; readonly several: boolean; readonly options: readonly string[] }
  | { readonly kind: 'lines'; readonly lines: number }
  | { readonly kind: 'blank'; readonly hint: string }
  | { readonly kind: 'month' }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly string[];
      /** Whether each row begins with what it is about. */ readonly labelled: boolean;
    }
  | { readonly kind: 'none' };

/** One thing on a printed form, in the order of the form. */
export type PrintedPart =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly title: string;
      readonly description: string;
      readonly condition: PrintedCondition | null;
    }
  | {
      readonly kind: 'question';
      readonly name: string;
      readonly title: string;
      readonly description: string;
      readonly condition: PrintedCondition | null;
      readonly points: string | null;
      readonly required: boolean;
      readonly answer: PrintedAnswer;
    };

export interface PrintedForm {
  readonly title: string;
  readonly description: string;
  readonly parts: readonly PrintedPart[];
}

/** A text in one language; the base text stands in where it is missing. */
export function textIn(text: unknown, language: PrintLanguage): string {
  if (typeof text === 'string') return text;
  if (!isJsonObject(text)) return '';
  return textOf(text, formTextKeyOf(language)) ?? textOf(text, 'default') ?? textOf(text, 'zh-cn') ?? '';
}

/** What a form looks like on paper: every question is there, with the condition under which it is to be answered. */
export function printForm(definition: JsonObject, language: PrintLanguage): PrintedForm {
  const form = outlineForm(definition);
  const conditions = new PrintedConditions(form, (text) => textIn(text, language));
  return {
    title: textIn(definition['title'], language),
    description: textIn(definition['description'], language),
    parts: form.children.flatMap((child) => partsOf(child, language, conditions)),
  };
}

function partsOf(node: OutlineNode, language: PrintLanguage, conditions: PrintedConditions): PrintedPart[] {
  const { json, kind, type } = node;
  const condition = conditions.of(json);
  const [title, description] = [textIn(json['title'], language), textIn(json['description'], language)];
  if (kind === 'page' || kind === 'panel') {
    const isSilent = title === '' && description === '' && condition === null;
    const heading: PrintedPart[] = isSilent
      ? []
      : [{ kind: 'heading', level: kind === 'page' ? 1 : 2, title, description, condition }];
    return [...heading, ...node.children.flatMap((child) => partsOf(child, language, conditions))];
  }
  if (kind !== 'question' || (type === 'expression' && json['visible'] === false)) return [];
  if (type === 'paneldynamic') {
    return [
      { kind: 'heading', level: 2, title: title || (node.name ?? ''), description, condition },
      ...node.children.flatMap((child) => partsOf(child, language, conditions)),
    ];
  }
  const points = numberOf(json, 'points');
  return [
    {
      kind: 'question',
      name: node.name ?? '',
      title: title || (node.name ?? ''),
      description,
      condition,
      points: points === undefined ? null : decimalText(toMillionths(points)),
      required: json['isRequired'] === true,
      answer: answerOf(node, language),
    },
  ];
}

function answerOf(node: OutlineNode, language: PrintLanguage): PrintedAnswer {
  const { json, type } = node;
  const titles = (choices: readonly Choice[]) =>
    choices.map(({ value, text }) => textIn(text, language) || String(value));
  switch (type) {
    case 'radiogroup':
    case 'dropdown':
    case 'imagepicker':
    case 'checkbox':
    case 'tagbox':
    case 'ranking':
      return {
        kind: 'options',
        several: type === 'checkbox' || type === 'tagbox' || json['multiSelect'] === true,
        options: optionTitles(node, titles),
      };
    case 'rating':
      return { kind: 'options', several: false, options: titles(ratingOptions(json)) };
    case 'boolean':
      return {
        kind: 'options',
        several: false,
        options: [textIn(json['labelTrue'], language) || '✓', textIn(json['labelFalse'], language) || '✗'],
      };
    case 'comment':
      return { kind: 'lines', lines: Math.min(Math.max(numberOf(json, 'rows') ?? 3, 1), 12) };
    case 'matrix': {
      const rows = titles(choicesIn(json, 'rows'));
      return {
        kind: 'table',
        labelled: true,
        columns: titles(choicesIn(json, 'columns')),
        rows: rows.length > 0 ? rows : Array<string>(freeRows).fill(''),
      };
    }
    case 'matrixdropdown':
    case 'matrixdynamic': {
      const columns = node.children.map((column) => textIn(column.json['title'], language) || (column.name ?? ''));
      return {
        kind: 'table',
        labelled: type === 'matrixdropdown',
        columns,
        rows: type === 'matrixdropdown' ? titles(choicesIn(json, 'rows')) : Array<string>(freeRows).fill(''),
      };
    }
    case 'multipletext':
      return {
        kind: 'table',
        labelled: true,
        columns: [''],
        rows: node.children.map((item) => textIn(item.json['title'], language) || (item.name ?? '')),
      };
    case 'file':
      return { kind: 'none' };
    case 'text':
      return writtenInto[inputTypes.find((known) => known === json['inputType']) ?? 'text'](json);
    default:
      return { kind: 'blank', hint: rangeOf(json) };
  }
}

const onLine = (json: JsonObject): PrintedAnswer => ({ kind: 'blank', hint: rangeOf(json) });

/** What a text is written into, by the kind of its box. */
const writtenInto: Readonly<Record<InputType, (json: JsonObject) => PrintedAnswer>> = {
  text: onLine,
  email: onLine,
  number: onLine,
  range: onLine,
  date: onLine,
  'datetime-local': onLine,
  time: onLine,
  month: () => ({ kind: 'month' }),
  tel: onLine,
  url: onLine,
};

/** Rows to fill in where a table grows or takes its rows from the unit. */
const freeRows = 4;

/** Options, with what each of them scores. */
function optionTitles({ json, type }: OutlineNode, titles: (choices: readonly Choice[]) => string[]): string[] {
  const scoring = scoringChoices(json, type);
  const texts = titles(optionsOf(json));
  return texts.map((text, index) => {
    const points = scoring[index]?.points;
    return points === undefined ? text : `${text}（${decimalText(toMillionths(points))}）`;
  });
}

function rangeOf(json: JsonObject): string {
  const [min, max] = [numberOf(json, 'min'), numberOf(json, 'max')];
  return min === undefined || max === undefined ? '' : `${min}–${max}`;
}
