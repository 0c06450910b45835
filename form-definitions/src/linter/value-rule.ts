import { isJsonObject, listOf, numberOf, type JsonObject } from '../model/json-object.js';
import type { OutlineNode } from '../model/form-outline.js';
import { extendPointer } from '../model/pointer.js';
import { textProperties } from '../property-names.js';
import { valueKinds, type ValueKind } from '../value-kinds.js';
import { finding, type Finding, type LintRule } from './finding.js';

/**
 * A property holds a value of its kind. Another one is read as nothing by one program and as something by the next, and a page that shows
 * the form may not open at all.
 */
export const valueRule: LintRule = function* ({ survey, nodes }) {
  yield* values(survey.json, survey.pointer, 'survey');
  yield* entries(survey, 'calculatedValues');
  for (const node of nodes) {
    yield* values(node.json, node.pointer, node.type);
    for (const list of ['validators', ...choiceLists]) yield* entries(node, list);
  }
};

const choiceLists = ['choices', 'rows', 'columns', 'rateValues'];
/** Entries of these are objects; those of a list of choices may be plain values. */
const listsOfObjects: ReadonlySet<string> = new Set(
  'pages elements questions templateElements items validators calculatedValues'.split(' '),
);

function* entries(node: OutlineNode, list: string): Generator<Finding> {
  // Columns of a table are elements of their own.
  if (list === 'columns' && node.type !== 'matrix') return;
  for (const [index, entry] of listOf(node.json, list).entries())
    if (isJsonObject(entry)) yield* values(entry, extendPointer(node.pointer, list, index), undefined);
}

function* values(json: JsonObject, pointer: string, type: string | undefined): Generator<Finding> {
  for (const [property, value] of Object.entries(json)) {
    const kind = kindOf(property, type);
    if (kind !== undefined && !isOfKind[kind](value))
      yield finding('invalid-value', extendPointer(pointer, property), messages[kind]);
    const holdsObjects = listsOfObjects.has(property) || (property === 'columns' && type !== 'matrix');
    if (!holdsObjects || !Array.isArray(value)) continue;
    for (const [index, entry] of value.entries())
      if (!isJsonObject(entry))
        yield finding('invalid-value', extendPointer(pointer, property, index), messages.object);
  }
}

function kindOf(property: string, type: string | undefined): ValueKind | undefined {
  // A comment has a number of rows.
  if (property === 'rows' && type === 'comment') return 'number';
  // An option or entry of its own may have any plain value.
  if (property === 'value' || property === 'valueTrue' || property === 'valueFalse') return undefined;
  return textProperties.has(property) ? 'text' : valueKinds.get(property);
}

const isText = (value: unknown): boolean => typeof value === 'string';

const isOfKind: Readonly<Record<ValueKind, (value: unknown) => boolean>> = {
  flag: (value) => typeof value === 'boolean' || value === 'true' || value === 'false',
  number: (value) => numberOf({ value }, 'value') !== undefined,
  text: (value) => isText(value) || (isJsonObject(value) && Object.values(value).every(isText)),
  expression: isText,
  list: Array.isArray,
  object: isJsonObject,
  word: isText,
  // As `Intl` takes them; it throws on others, and the page of the form does not open.
  language: (value) => typeof value === 'string' && /^(?:[a-z]{2,3}(?:-[a-z0-9]{2,8})*)?$/i.test(value),
  currency: (value) => typeof value === 'string' && /^(?:[a-z]{3})?$/i.test(value),
  plain: (value) => ['string', 'number', 'boolean'].includes(typeof value),
};

const messages: Readonly<Record<ValueKind, string>> = {
  flag: 'This is true or false.',
  number: 'This is a number.',
  text: 'This is a text, or a text by language.',
  expression: 'This is an expression, written as a text.',
  list: 'This is a list.',
  object: 'This is an object.',
  word: 'This is a word.',
  plain: 'This is a single value.',
  language: 'This is the tag of a language, such as zh-cn.',
  currency: 'This is the code of a currency, such as CNY.',
};
