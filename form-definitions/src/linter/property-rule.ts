import { isJsonObject, type JsonObject, listOf } from '../model/json-object.js';
import {
  choiceProperties,
  containerProperties,
  htmlProperties,
  imageChoiceProperties,
  questionProperties,
  surveyProperties,
  unsupportedProperties,
  urlProperties,
  validatorProperties,
} from '../property-names.js';
import type { OutlineNode } from '../model/form-outline.js';
import { extendPointer } from '../model/pointer.js';
import { finding, type Finding, type LintRule } from './finding.js';
import { unsettledIn } from './settled-properties.js';

/** Allow-list of properties: what is not known to be harmless is refused, a misspelt `visibleif` included (X1, X2). */
export const propertyRule: LintRule = function* ({ survey, nodes }) {
  yield* check(survey.json, survey.pointer, surveyProperties);
  for (const node of nodes) {
    const known = node.kind === 'page' || node.kind === 'panel' ? containerProperties : questionProperties;
    yield* check(node.json, node.pointer, known);
    for (const list of listsOf(node)) {
      yield* entries(
        node,
        list,
        list === 'choices' && node.type === 'imagepicker' ? imageChoiceProperties : choiceProperties,
      );
    }
    yield* entries(node, 'validators', validatorProperties);
    yield* unsettledIn(node);
    yield* values(node);
  }
  yield* entries(survey, 'calculatedValues', new Set(['name', 'expression', 'includeIntoResult']));
  yield* unsettledIn(survey);
};

const listsOf = (node: OutlineNode): string[] =>
  node.type === 'matrix'
    ? ['rows', 'columns']
    : ['choices', 'rateValues', ...(node.type === 'comment' ? [] : ['rows'])];

function* check(json: JsonObject, pointer: string, known: ReadonlySet<string>): Generator<Finding> {
  for (const name of Object.keys(json)) {
    const at = extendPointer(pointer, name);
    if (urlProperties.has(name) && !known.has(name)) {
      yield finding('url-not-allowed', at, 'A form must not load or send anything by itself.');
    } else if (htmlProperties.has(name)) {
      yield finding('html-not-allowed', at, 'Markup is not allowed in a form.');
    } else if (unsupportedProperties.has(name)) {
      yield finding('unsupported-property', at, 'This property is not supported.');
    } else if (!known.has(name)) {
      yield finding('unknown-property', at, 'This property is not known here.');
    }
  }
}

function* entries(node: OutlineNode, list: string, known: ReadonlySet<string>): Generator<Finding> {
  for (const [index, entry] of listOf(node.json, list).entries()) {
    if (isJsonObject(entry)) yield* check(entry, extendPointer(node.pointer, list, index), known);
  }
}

/** Settings of which the answer validator or the respondent page knows only one value. */
const settled: readonly {
  readonly type: string;
  readonly property: string;
  readonly values: readonly unknown[];
  readonly message: string;
}[] = [
  {
    type: 'matrix',
    property: 'cellType',
    values: [undefined, 'radio'],
    message: 'Only single answers per row are supported.',
  },
  {
    type: 'imagepicker',
    property: 'contentMode',
    values: [undefined, 'image'],
    message: 'Only pictures can be chosen from.',
  },
  { type: 'slider', property: 'minValueExpression', values: [undefined], message: 'The scale of a slider is fixed.' },
  { type: 'slider', property: 'maxValueExpression', values: [undefined], message: 'The scale of a slider is fixed.' },
  {
    type: 'slider',
    property: 'sliderType',
    values: [undefined, 'single', 'range'],
    message: 'This kind of slider is not supported.',
  },
];

function* values(node: OutlineNode): Generator<Finding> {
  const refuse = (property: string, message: string) =>
    finding('unsupported-property', extendPointer(node.pointer, property), message);
  const mask = node.json['maskType'];
  if (mask !== undefined && mask !== 'none') yield refuse('maskType', 'Input masks are not supported.');
  for (const { type, property, values: allowed, message } of settled) {
    if (node.type === type && !allowed.includes(node.json[property])) yield refuse(property, message);
  }
}
