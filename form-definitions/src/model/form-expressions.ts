import { isJsonObject, type JsonObject, listOf, textOf } from './json-object.js';
import { descendants, type OutlineNode } from './form-outline.js';
import { extendPointer } from './pointer.js';

/** An expression written in a form, and where. */
export interface FormExpression {
  readonly text: string;
  readonly pointer: string;
  /** The element that holds it; undefined for a calculated value of the survey. */
  readonly owner: OutlineNode | undefined;
  readonly property: string;
  /** Name of the calculated value, for one of those. */
  readonly calculated: string | undefined;
}

const elementProperties = [
  'visibleIf',
  'enableIf',
  'requiredIf',
  'setValueIf',
  'setValueExpression',
  'resetValueIf',
  'defaultValueExpression',
  'minValueExpression',
  'maxValueExpression',
  'expression',
  'templateVisibleIf',
  'choicesVisibleIf',
  'choicesEnableIf',
  'rowsVisibleIf',
  'columnsVisibleIf',
  'totalExpression',
] as const;

const choiceLists = ['choices', 'rows', 'columns', 'rateValues'] as const;

/** Every expression of a form, in the order of the form. */
export function* expressionsOf(survey: OutlineNode): Generator<FormExpression> {
  yield* calculatedValues(survey);
  for (const owner of descendants(survey)) {
    for (const property of elementProperties) yield* at(owner, owner.json, owner.pointer, property);
    for (const list of choiceLists) {
      // The columns of a matrix of questions are elements of their own.
      if (list === 'columns' && owner.type !== 'matrix') continue;
      yield* inList(owner, list, ['visibleIf', 'enableIf']);
    }
    yield* inList(owner, 'validators', ['expression']);
  }
}

function* calculatedValues(survey: OutlineNode): Generator<FormExpression> {
  for (const [index, entry] of listOf(survey.json, 'calculatedValues').entries()) {
    const text = isJsonObject(entry) ? textOf(entry, 'expression') : undefined;
    if (!isJsonObject(entry) || text === undefined) continue;
    const pointer = extendPointer(survey.pointer, 'calculatedValues', index, 'expression');
    yield { text, pointer, owner: undefined, property: 'expression', calculated: textOf(entry, 'name') };
  }
}

function* inList(owner: OutlineNode, list: string, properties: readonly string[]): Generator<FormExpression> {
  for (const [index, entry] of listOf(owner.json, list).entries()) {
    if (!isJsonObject(entry)) continue;
    for (const property of properties) yield* at(owner, entry, extendPointer(owner.pointer, list, index), property);
  }
}

function* at(owner: OutlineNode, json: JsonObject, pointer: string, property: string): Generator<FormExpression> {
  const text = textOf(json, property);
  if (text === undefined) return;
  yield { text, pointer: extendPointer(pointer, property), owner, property, calculated: undefined };
}
