import { unitTypes } from '../../api/unit-vocabulary';
import { choiceListOf, choiceOf, choiceText } from '../document/choices';
import {
  descendantsOf,
  isJson,
  nameOf,
  nodeOf,
  type FormDocument,
  type FormNode,
  type NodeId,
  plainText,
} from '../document/form-document';
import { labelOf } from '../document/element-label';
import type { TextLocale } from '../document/localised-text';

/** What kind of value something has, which decides on operators and on how a value is entered. */
export type SubjectKind = 'choice' | 'choices' | 'number' | 'text' | 'boolean' | 'date' | 'other';

/** Something that a condition can be about. */
export interface Subject {
  /** As it stands between braces. */
  readonly name: string;
  readonly label: string;
  readonly kind: SubjectKind;
  readonly options: readonly { readonly value: string | number | boolean; readonly label: string }[];
}

/** Words for what is no question of the form. */
export interface SubjectWords {
  readonly variable: (name: string) => string;
  readonly unitType: (code: string) => string;
}

const listAnswers = new Set(['checkbox', 'tagbox', 'ranking']);
const kinds: Readonly<Record<string, SubjectKind>> = {
  radiogroup: 'choice',
  dropdown: 'choice',
  imagepicker: 'choice',
  rating: 'number',
  slider: 'number',
  boolean: 'boolean',
  expression: 'number',
  comment: 'text',
};
const inputKinds: Readonly<Record<string, SubjectKind>> = {
  number: 'number',
  range: 'number',
  date: 'date',
  month: 'date',
  'datetime-local': 'date',
};
const variables = ['unitType', 'unitName'] as const;

/** Everything a condition of an element may be about: questions of the form, those of its own row, values the server provides. */
export function subjectsFor(document: FormDocument, id: NodeId, locale: TextLocale, words: SubjectWords): Subject[] {
  const repeating = repeatingAround(document, id);
  const subjects: Subject[] = [];
  for (const node of descendantsOf(document)) {
    if (node.id === id || (node.kind !== 'question' && node.kind !== 'column' && node.kind !== 'item')) continue;
    const around = repeatingAround(document, node.id);
    if (around === null && node.kind === 'question') subjects.push(...subjectsOf(document, node, nameOf(node), locale));
    else if (around !== null && around.id === repeating?.id)
      subjects.push(
        ...subjectsOf(document, node, `${around.type === 'paneldynamic' ? 'panel' : 'row'}.${nameOf(node)}`, locale),
      );
    else if (node.kind === 'item' && node.parent !== null)
      subjects.push(...subjectsOf(document, node, `${nameOf(nodeOf(document, node.parent))}.${nameOf(node)}`, locale));
  }
  const calculated = nodeOf(document, document.root).properties['calculatedValues'];
  for (const entry of Array.isArray(calculated) ? (calculated as unknown[]) : []) {
    if (isJson(entry) && typeof entry['name'] === 'string')
      subjects.push({ name: entry['name'], label: entry['name'], kind: 'number', options: [] });
  }
  return [
    ...subjects,
    ...variables.map((name): Subject => ({
      name,
      label: words.variable(name),
      kind: name === 'unitType' ? 'choice' : 'text',
      options: name === 'unitType' ? unitTypes.map((value) => ({ value, label: words.unitType(value) })) : [],
    })),
  ];
}

function subjectsOf(document: FormDocument, node: FormNode, name: string, locale: TextLocale): Subject[] {
  const label = labelOf(document, node, locale);
  const type =
    node.kind === 'item'
      ? 'text'
      : node.kind === 'column'
        ? plainText(node.properties, 'cellType') || 'dropdown'
        : node.type;
  if (type === 'matrix') {
    const options = optionsIn(node, 'columns', locale);
    return choiceListOf(node.properties, 'rows')
      .map(choiceOf)
      .map((row) => ({
        name: `${name}.${row.value}`,
        label: `${label} · ${choiceText(row, locale) || row.value}`,
        kind: 'choice',
        options,
      }));
  }
  const kind = listAnswers.has(type)
    ? 'choices'
    : type === 'text'
      ? (inputKinds[plainText(node.properties, 'inputType')] ?? 'text')
      : (kinds[type] ?? 'other');
  return [
    { name, label, kind, options: kind === 'choice' || kind === 'choices' ? optionsIn(node, 'choices', locale) : [] },
  ];
}

const optionsIn = (node: FormNode, member: string, locale: TextLocale) =>
  choiceListOf(node.properties, member)
    .map(choiceOf)
    .map((choice) => ({ value: choice.value, label: choiceText(choice, locale) || String(choice.value) }));

function repeatingAround(document: FormDocument, id: NodeId): FormNode | null {
  for (let { parent } = nodeOf(document, id); parent !== null;) {
    const node = nodeOf(document, parent);
    if (node.type === 'paneldynamic' || node.type === 'matrixdropdown' || node.type === 'matrixdynamic') return node;
    ({ parent } = node);
  }
  return null;
}
