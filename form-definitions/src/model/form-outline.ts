import { cellTypes, isQuestionType, repeatingTypes } from '../element-types.js';
import { isJsonObject, type JsonObject, textOf } from './json-object.js';
import { extendPointer, pointerTo } from './pointer.js';

/** What an outlined element is. A `column` is a cell question of a matrix, an `item` one input of a multiple text. */
export type OutlineKind = 'survey' | 'page' | 'panel' | 'question' | 'column' | 'item';

/** One element of a form in the order of the form, with its place in the definition. */
export interface OutlineNode {
  readonly kind: OutlineKind;
  /** SurveyJS type; for a column its effective cell type; undefined when the form names none. */
  readonly type: string | undefined;
  readonly name: string | undefined;
  readonly json: JsonObject;
  /** Pointer into the form definition. */
  readonly pointer: string;
  readonly parent: OutlineNode | undefined;
  readonly children: OutlineNode[];
}

/** Outlines a form whose depth and size have been checked before. Entries that are no objects are left out. */
export function outlineForm(definition: JsonObject): OutlineNode {
  const survey = node('survey', 'survey', definition, pointerTo(), undefined);
  addChildren(survey, 'pages', 'page');
  addElements(survey);
  return survey;
}

/** All nodes below a node, parents first. */
export function* descendants(parent: OutlineNode): Generator<OutlineNode> {
  for (const child of parent.children) {
    yield child;
    yield* descendants(child);
  }
}

/** The matrix or dynamic panel in whose rows a node is answered, or undefined at the top of the form. */
export function repeatingParent(start: OutlineNode): OutlineNode | undefined {
  for (let current = start.parent; current; current = current.parent) {
    if (isRepeating(current)) return current;
  }
  return undefined;
}

export const isRepeating = (element: OutlineNode): boolean =>
  element.kind === 'question' && isQuestionType(element.type) && repeatingTypes.includes(element.type);

const node = (
  kind: OutlineKind,
  type: string | undefined,
  json: JsonObject,
  pointer: string,
  parent: OutlineNode | undefined,
): OutlineNode => ({ kind, type, name: textOf(json, 'name'), json, pointer, parent, children: [] });

function addChildren(parent: OutlineNode, key: string, kind: OutlineKind): void {
  const list = parent.json[key];
  if (!Array.isArray(list)) return;
  list.forEach((json: unknown, index) => {
    if (!isJsonObject(json)) return;
    const child = node(kind, childType(kind, json, parent), json, extendPointer(parent.pointer, key, index), parent);
    parent.children.push(child);
    if (kind === 'page') addElements(child);
  });
}

function addElements(parent: OutlineNode, key = 'elements'): void {
  // `questions` is the old name of `elements`; survey-core still reads it.
  for (const name of key === 'elements' ? [key, 'questions'] : [key]) {
    const list = parent.json[name];
    if (!Array.isArray(list)) continue;
    list.forEach((json: unknown, index) => {
      if (!isJsonObject(json)) return;
      const type = textOf(json, 'type');
      const kind = type === 'panel' ? 'panel' : 'question';
      const child = node(kind, type, json, extendPointer(parent.pointer, name, index), parent);
      parent.children.push(child);
      if (kind === 'panel') addElements(child);
      else if (type === 'paneldynamic') addElements(child, 'templateElements');
      else if (type === 'matrixdropdown' || type === 'matrixdynamic') addChildren(child, 'columns', 'column');
      else if (type === 'multipletext') addChildren(child, 'items', 'item');
    });
  }
}

function childType(kind: OutlineKind, json: JsonObject, parent: OutlineNode): string | undefined {
  if (kind === 'item') return 'text';
  if (kind !== 'column') return kind;
  const own = textOf(json, 'cellType');
  if (own !== undefined && own !== 'default') return own;
  return textOf(parent.json, 'cellType') ?? 'dropdown';
}

export const isCellType = (type: string | undefined): boolean => isQuestionType(type) && cellTypes.includes(type);
