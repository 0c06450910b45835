import {
  decimalText,
  elementsOfForm,
  choicesIn,
  optionsOf,
  ratingOptions,
  scoredItemsOf,
  textOf,
  toMillionths,
  type JsonObject,
} from '@pingyi/form-definitions/vocabulary';
import { printLanguages, textIn } from './printed-form.js';

/** A row of the code book about a question. */
export interface CodeBookQuestion {
  readonly name: string;
  readonly type: string;
  /** In zh-CN, zh-TW and English. */
  readonly titles: readonly string[];
  readonly role: string;
  readonly indicator: string;
  readonly points: string;
  readonly required: string;
  /** When it is shown, as the form writes it. */
  readonly condition: string;
}

/** A row of the code book about one code that an answer may hold. */
export interface CodeBookOption {
  readonly name: string;
  readonly list: 'choices' | 'rows' | 'columns';
  readonly code: string;
  readonly texts: readonly string[];
  readonly points: string;
}

export interface CodeBook {
  readonly questions: readonly CodeBookQuestion[];
  readonly options: readonly CodeBookOption[];
}

/** What every code in the answers to a form means. */
export function codeBookOf(definition: JsonObject): CodeBook {
  const scored = new Map(scoredItemsOf(definition).map((item) => [item.question, item]));
  const elements = [...elementsOfForm(definition)].filter(
    ({ kind }) => kind === 'question' || kind === 'column' || kind === 'item',
  );
  return {
    questions: elements.map(({ json, kind, place }) => {
      const maximum = scored.get(place)?.maximum;
      return {
        name: place,
        type:
          kind === 'column'
            ? (textOf(json, 'cellType') ?? 'dropdown')
            : kind === 'item'
              ? 'text'
              : (textOf(json, 'inputType') ?? textOf(json, 'type') ?? ''),
        titles: inAll(json['title']),
        role: textOf(json, 'role') ?? '',
        indicator: textOf(json, 'indicator') ?? '',
        points: maximum === undefined ? '' : decimalText(maximum),
        required: json['isRequired'] === true ? 'yes' : (textOf(json, 'requiredIf') ?? ''),
        condition: textOf(json, 'visibleIf') ?? '',
      };
    }),
    options: elements.flatMap(({ json, place }) => optionsAt(place, json)),
  };
}

function optionsAt(name: string, json: JsonObject): CodeBookOption[] {
  const lists = [
    ['choices', json['type'] === 'rating' ? ratingOptions(json) : optionsOf(json)],
    ['rows', choicesIn(json, 'rows')],
    ['columns', json['type'] === 'matrix' ? choicesIn(json, 'columns') : []],
  ] as const;
  return lists.flatMap(([list, choices]) =>
    choices.map(({ value, text, points }) => ({
      name,
      list,
      code: String(value),
      texts: inAll(text),
      points: points === undefined ? '' : decimalText(toMillionths(points)),
    })),
  );
}

const inAll = (text: unknown): string[] =>
  printLanguages.map((language) => (language === 'zh-CN' || typeof text === 'object' ? textIn(text, language) : ''));
