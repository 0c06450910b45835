import { choicesIn, optionsOf, ratingOptions, type Choice } from '../choice-list.js';
import { listTypes, type InputType, type QuestionType } from '../element-types.js';
import { answerLimits } from '../engine/answer-guard.js';
import type {
  Condition,
  DateShape,
  FieldData,
  LimitData,
  LineShape,
  ListShape,
  OptionData,
  OneShape,
  RowFieldsData,
  SeveralShape,
  Shape,
  TotalData,
} from '../engine/compiled-form.js';
import type { OutlineNode } from '../model/form-outline.js';
import {
  flagOf,
  hasOwn,
  isJsonObject,
  listOf,
  numberOf,
  optional,
  textOf,
  type JsonObject,
} from '../model/json-object.js';
import { conditionsIn, expressionIn, type Rankings } from '../compile/read-conditions.js';

/** What a type needs from the compiler of forms. */
export interface ShapeCompiling {
  readonly settings: { readonly text: number; readonly rankings: Rankings };
  rows(node: OutlineNode): RowFieldsData;
  inner(node: OutlineNode): readonly FieldData[];
}

type ShapeCompiler = (node: OutlineNode, compiling: ShapeCompiling) => Shape;

const choice: ShapeCompiler = (node, { settings }) => choiceShape(node, settings.rankings);

/** What an answer to a question of each type may look like; a new type does not compile without its line. */
export const shapeCompilers: Readonly<Record<QuestionType, ShapeCompiler>> = {
  text: ({ json }, { settings }) => textShape(json, settings.text, settings.rankings),
  comment: ({ json }, { settings }): LineShape => ({ kind: 'line', longest: longestOf(json, settings.text) }),
  radiogroup: choice,
  checkbox: choice,
  dropdown: choice,
  tagbox: choice,
  ranking: choice,
  imagepicker: choice,
  rating: ({ json }, { settings }) => ratingShape(json, settings.rankings),
  boolean: ({ json }) => ({
    kind: 'yes-no',
    yes: constantOf(json['valueTrue']) ?? true,
    no: constantOf(json['valueFalse']) ?? false,
  }),
  slider: ({ json }) => sliderShape(json),
  matrix: ({ json }, { settings }) => ({
    kind: 'matrix',
    rows: optionList(choicesIn(json, 'rows'), json, settings.rankings, 'rowsVisibleIf'),
    ...optional('rowsFrom', textOf(json, 'rowsFrom')),
    columns: optionList(choicesIn(json, 'columns'), json, settings.rankings, 'columnsVisibleIf'),
    ...((flagOf(json, 'eachRowRequired') === true || flagOf(json, 'isAllRowRequired') === true) && {
      everyRow: true as const,
    }),
    ...(flagOf(json, 'eachRowUnique') === true && { unique: true as const }),
  }),
  multipletext: (node, { inner }) => ({ kind: 'parts', fields: inner(node) }),
  matrixdropdown: (node, { rows, settings }) => ({
    kind: 'table',
    ...rows(node),
    ...totalsOf(node),
    rows: optionList(choicesIn(node.json, 'rows'), node.json, settings.rankings, 'rowsVisibleIf'),
  }),
  matrixdynamic: (node, compiling) => listShape(node, 'row', compiling),
  paneldynamic: (node, compiling) => listShape(node, 'panel', compiling),
  file: ({ json }) => ({
    kind: 'file',
    most: flagOf(json, 'allowMultiple') === true ? (numberOf(json, 'maxFiles') ?? 0) : 1,
  }),
  signaturepad: () => ({ kind: 'signature' }),
  expression: () => ({ kind: 'calculated' }),
};

const constantOf = (value: unknown): string | number | boolean | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;

const longestOf = (json: JsonObject, longestText: number): number => {
  const own = numberOf(json, 'maxLength');
  return own !== undefined && own >= 0 ? own : longestText;
};

type TextCompiler = (json: JsonObject, limits: LimitData, longestText: number) => Shape;

const lineShape: TextCompiler = (json, _limits, longestText) => ({
  kind: 'line',
  longest: longestOf(json, longestText),
});

const numberShape: TextCompiler = (json, limits) => ({
  kind: 'number',
  ...optional('min', numberOf(json, 'min')),
  ...optional('max', numberOf(json, 'max')),
  ...optional('step', numberOf(json, 'step')),
  ...limits,
});

const dateShape =
  (format: DateShape['format']): TextCompiler =>
  (json, limits) => ({
    kind: 'date',
    format,
    ...optional('min', textOf(json, 'min')),
    ...optional('max', textOf(json, 'max')),
    ...limits,
  });

/** What may stand in each kind of box. */
const textShapes: Readonly<Record<InputType, TextCompiler>> = {
  text: lineShape,
  tel: lineShape,
  url: lineShape,
  email: (...given) => ({ ...(lineShape(...given) as LineShape), format: 'email' }),
  number: numberShape,
  range: numberShape,
  date: dateShape('date'),
  'datetime-local': dateShape('datetime-local'),
  month: dateShape('month'),
  time: dateShape('time'),
};

function textShape(json: JsonObject, longestText: number, rankings: Rankings): Shape {
  const inputType = textOf(json, 'inputType') ?? 'text';
  const limits: LimitData = {
    ...optional('least', expressionIn(json, 'minValueExpression', rankings)),
    ...optional('most', expressionIn(json, 'maxValueExpression', rankings)),
  };
  // Nobody has checked the form of a preview yet.
  const compiler = hasOwn(textShapes, inputType) ? textShapes[inputType as InputType] : lineShape;
  return compiler(json, limits, longestText);
}

/** Options with the conditions of their own or else those on all of them. */
function optionList(
  options: readonly Choice[],
  json: JsonObject,
  rankings: Rankings,
  visibleAll?: string,
  enableAll?: string,
): OptionData[] {
  const [visibleForAll, enabledForAll] = [visibleAll, enableAll].map((key) =>
    key === undefined ? undefined : conditionsIn(json, key, rankings)[0],
  );
  return options.map(({ value, visibleIf, enableIf }) => ({
    value,
    ...optional('visible', own(visibleIf, rankings) ?? visibleForAll),
    ...optional('enabled', own(enableIf, rankings) ?? enabledForAll),
  }));
}

const own = (text: string | undefined, rankings: Rankings): Condition | undefined =>
  text === undefined ? undefined : conditionsIn({ text }, 'text', rankings)[0];

/** Of a column without choices of its own the options are those of its table. */
function choiceShape({ type, kind, json, parent }: OutlineNode, rankings: Rankings): OneShape | SeveralShape {
  const inherits = kind === 'column' && listOf(json, 'choices').length === 0;
  const source = inherits ? { ...json, choices: parent?.json['choices'] } : json;
  const options = optionList(optionsOf(source), json, rankings, 'choicesVisibleIf', 'choicesEnableIf');
  if (!listTypes.includes(type as QuestionType) && flagOf(json, 'multiSelect') !== true)
    return { kind: 'one', options };
  return {
    kind: 'several',
    options,
    fewest: numberOf(json, 'minSelectedChoices') ?? 0,
    most: numberOf(json, 'maxSelectedChoices') ?? 0,
    ...(type === 'ranking' && { ranked: true as const }),
  };
}

function ratingShape(json: JsonObject, rankings: Rankings): Shape {
  const options = ratingOptions(json);
  if (choicesIn(json, 'rateValues').length > 0) return { kind: 'one', options: optionList(options, json, rankings) };
  return { kind: 'rating', values: options.map(({ value }) => Number(value)) };
}

/** What a slider offers where the form says nothing, as in survey-core. */
const standardScale = { min: 0, max: 100, step: 1 };

const sliderShape = (json: JsonObject): Shape => ({
  kind: 'slider',
  min: numberOf(json, 'min') ?? standardScale.min,
  max: numberOf(json, 'max') ?? standardScale.max,
  step: numberOf(json, 'step') ?? standardScale.step,
  ...(json['sliderType'] === 'range' && {
    range: {
      shortest: numberOf(json, 'minRangeLength') ?? 0,
      ...optional('longest', numberOf(json, 'maxRangeLength')),
    },
  }),
});

const counts = {
  row: { min: 'minRowCount', max: 'maxRowCount', initial: 'rowCount', standard: 2, preset: 'defaultRowValue' },
  panel: {
    min: 'minPanelCount',
    max: 'maxPanelCount',
    initial: 'panelCount',
    standard: 0,
    preset: 'defaultPanelValue',
  },
} as const;

function listShape(node: OutlineNode, of: 'row' | 'panel', { rows }: ShapeCompiling): ListShape {
  const { json } = node;
  const count = counts[of];
  const min = numberOf(json, count.min) ?? 0;
  const newRow = json[count.preset];
  return {
    kind: 'list',
    of,
    ...rows(node),
    ...totalsOf(node),
    min,
    max: Math.min(numberOf(json, count.max) ?? answerLimits.items, answerLimits.items),
    initial: numberOf(json, count.initial) ?? count.standard,
    needed: flagOf(json, 'isRequired') === true && of === 'row' ? min : 0,
    ...(isJsonObject(newRow) && { newRow }),
  };
}

const totalTypes: readonly unknown[] = ['sum', 'count', 'min', 'max', 'avg'] satisfies TotalData['type'][];

function totalsOf(node: OutlineNode): Pick<RowFieldsData, 'totals'> {
  const totals = node.children.flatMap(({ name, json }): TotalData[] => {
    const type = json['totalType'];
    if (name === undefined || !totalTypes.includes(type)) return [];
    return [{ column: name, type: type as TotalData['type'] }];
  });
  // A browser keeps them beside the answer also where a column has but an expression.
  const has = totals.length > 0 || node.children.some(({ json }) => textOf(json, 'totalExpression') !== undefined);
  return has ? { totals } : {};
}
