import { isJsonObject, listOf, textOf, type JsonObject } from './model/json-object.js';

/** What a place in a form holds. A `column` is a cell question of a table, an `item` one input of a multiple text. */
export type ElementKind = 'survey' | 'page' | 'panel' | 'question' | 'column' | 'item';

/** One element of a form, in the order of the form. */
export interface FormElement {
  readonly kind: ElementKind;
  readonly json: JsonObject;
  /**
   * Names from the outermost repeating question on, joined by dots: `overall`, `visits.finding`, `table.grade`. The survey is
   * `survey`; an element without a name goes by its kind and number, such as `page 2`.
   */
  readonly place: string;
  /** Whether the element is answered inside rows or repeated panels. */
  readonly inRows: boolean;
}

const innerLists: readonly (readonly [key: string, kind: ElementKind | undefined, inRows: boolean])[] = [
  ['pages', 'page', false],
  ['elements', undefined, false],
  ['questions', undefined, false],
  ['templateElements', undefined, true],
  ['items', 'item', false],
];

/** The survey and every element below it whose names tell it apart; no index takes part, so that moving changes no place. */
export function* elementsOfForm(definition: JsonObject): Generator<FormElement> {
  const survey: FormElement = { kind: 'survey', json: definition, place: 'survey', inRows: false };
  const taken = new Map<string, number>();
  yield survey;
  yield* below(survey, '', taken);
}

function* below(parent: FormElement, prefix: string, taken: Map<string, number>): Generator<FormElement> {
  for (const [key, kind, repeats] of innerLists) {
    yield* members(parent, key, kind, prefix, parent.inRows || repeats, taken);
  }
  const type = textOf(parent.json, 'type');
  if (type === 'matrixdropdown' || type === 'matrixdynamic')
    yield* members(parent, 'columns', 'column', prefix, true, taken);
}

function* members(
  parent: FormElement,
  key: string,
  kind: ElementKind | undefined,
  prefix: string,
  inRows: boolean,
  taken: Map<string, number>,
): Generator<FormElement> {
  for (const json of listOf(parent.json, key)) {
    if (!isJsonObject(json)) continue;
    const ownKind = kind ?? (textOf(json, 'type') === 'panel' ? 'panel' : 'question');
    const place = distinct(`${prefix}${textOf(json, 'name') ?? ownKind}`, taken);
    const element: FormElement = { kind: ownKind, json, place, inRows };
    yield element;
    // Only questions open a scope of names of their own; pages and panels share that of the form.
    yield* below(element, ownKind === 'question' ? `${place}.` : prefix, taken);
  }
}

function distinct(place: string, taken: Map<string, number>): string {
  const count = (taken.get(place) ?? 0) + 1;
  taken.set(place, count);
  return count === 1 ? place : `${place} ${count}`;
}

/** Question name to role, of the questions outside rows. */
export function rolesIn(definition: JsonObject): Record<string, string> {
  const roles: Record<string, string> = {};
  for (const { json, kind, inRows } of elementsOfForm(definition)) {
    const [name, role] = [textOf(json, 'name'), textOf(json, 'role')];
    if (kind === 'question' && !inRows && name !== undefined && role !== undefined) roles[name] = role;
  }
  return roles;
}
