import { type Choice, choicesIn, type ChoiceValue, optionsOf, ratingOptions } from '../choice-list.js';
import { choiceTypes, type QuestionType } from '../element-types.js';
import { isJsonObject, type JsonObject, listOf, numberOf, textOf } from '../model/json-object.js';
import type { OutlineNode } from '../model/form-outline.js';
import { keepsComment } from '../model/question-names.js';

/** A text by locale; `default` is the base locale of the form. */
export type LocalisedText = Readonly<Record<string, string>>;

/** An option with its stable code and its text. */
export interface OptionInfo {
  readonly value: ChoiceValue;
  readonly title: LocalisedText;
}

/** What exports, tallies and screens need to know about a question. */
export interface QuestionInfo {
  /** Stable code, also the key in answers. */
  readonly name: string;
  readonly type: QuestionType;
  /** `inputType` of a text question. */
  readonly inputType?: string;
  readonly title: LocalisedText;
  readonly role?: string;
  readonly indicator?: string;
  readonly points?: number;
  /** Role that a file question is evidence for. */
  readonly evidence?: string;
  readonly choices?: readonly OptionInfo[];
  /** Rows of a matrix; absent when they come from a survey variable. */
  readonly rows?: readonly OptionInfo[];
  /** Survey variable that the rows of a matrix come from. */
  readonly rowsFrom?: string;
  /** Columns of a matrix with one answer per row. */
  readonly columns?: readonly OptionInfo[];
  /** Questions inside: columns of a table, template of a dynamic panel, inputs of a multiple text. */
  readonly questions?: readonly QuestionInfo[];
  /** Key of the remark kept beside the answer. */
  readonly comment?: string;
}

/** Describes the questions below a node in the order of the form; containers are opened. */
export function describeQuestions(parent: OutlineNode): QuestionInfo[] {
  return parent.children.flatMap((child) =>
    child.kind === 'page' || child.kind === 'panel' ? describeQuestions(child) : [describe(child)],
  );
}

function describe(node: OutlineNode): QuestionInfo {
  const { json } = node;
  const name = node.name ?? '';
  const type = node.type as QuestionType;
  const inner = type === 'matrix' ? [] : describeQuestions(node);
  const choices = choicesOf(node, type);
  const rowsFrom = textOf(json, 'rowsFrom');
  const hasRows = (type === 'matrix' || type === 'matrixdropdown') && rowsFrom === undefined;
  return {
    name,
    type,
    ...(type === 'text' && { inputType: textOf(json, 'inputType') ?? 'text' }),
    title: localised(json['title'], name),
    ...optional('role', textOf(json, 'role')),
    ...optional('indicator', textOf(json, 'indicator')),
    ...optional('points', numberOf(json, 'points')),
    ...optional('evidence', textOf(json, 'evidence')),
    ...(choices.length > 0 && { choices: choices.map(option) }),
    ...(hasRows && { rows: choicesIn(json, 'rows').map(option) }),
    ...optional('rowsFrom', type === 'matrix' ? rowsFrom : undefined),
    ...(type === 'matrix' && { columns: choicesIn(json, 'columns').map(option) }),
    ...(inner.length > 0 && { questions: inner }),
    ...(keepsComment(node) && { comment: `${name}-Comment` }),
  };
}

function choicesOf(node: OutlineNode, type: QuestionType): Choice[] {
  if (type === 'rating') return ratingOptions(node.json);
  if (type === 'boolean') return [booleanOption(node.json, true), booleanOption(node.json, false)];
  if (!choiceTypes.includes(type)) return [];
  const inherited = node.kind === 'column' && listOf(node.json, 'choices').length === 0;
  return optionsOf(inherited ? { ...node.json, choices: node.parent?.json['choices'] } : node.json);
}

function booleanOption(json: JsonObject, yes: boolean): Choice {
  const value = json[yes ? 'valueTrue' : 'valueFalse'];
  const usable = typeof value === 'string' || typeof value === 'number' ? value : yes;
  return { value: usable, text: json[yes ? 'labelTrue' : 'labelFalse'], visibleIf: undefined, enableIf: undefined };
}

const option = (choice: Choice): OptionInfo => ({
  value: choice.value,
  title: localised(choice.text, String(choice.value)),
});

/** A text of the form as an object of locales; a question or option without a text goes by its code. */
export function localised(text: unknown, fallback: string): LocalisedText {
  if (typeof text === 'string' && text !== '') return { default: text };
  if (!isJsonObject(text)) return { default: fallback };
  const entries = Object.entries(text).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const texts = Object.fromEntries(entries);
  return { default: texts['default'] ?? texts['zh-cn'] ?? fallback, ...texts };
}

const optional = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, T>);
