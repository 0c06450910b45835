import fc from 'fast-check';
import { isJsonObject, type JsonObject } from '../model/json-object.js';

/*
 * Small forms whose conditions hang on each other: pages, panels, rows, columns, options and questions that come and go. A condition looks
 * only at what stands before it, so that none hangs on itself.
 */

const letters = ['a', 'b', 'c'];

/** A condition on questions that stand before; `here` are names within a row. */
const conditionOn = (before: readonly string[], here: readonly string[] = []): fc.Arbitrary<string | undefined> => {
  const names = [...before, ...here];
  if (names.length === 0) return fc.constant(undefined);
  const one = fc.oneof(
    fc
      .tuple(fc.constantFrom(...names), fc.constantFrom('=', '<>', 'contains', 'anyof'), fc.constantFrom(...letters))
      .map(([name, sign, value]) => `{${name}} ${sign} ${sign === 'anyof' ? `['${value}', 'x']` : `'${value}'`}`),
    fc
      .tuple(fc.constantFrom(...names), fc.constantFrom('empty', 'notempty'))
      .map((parts) => `{${parts[0]}} ${parts[1]}`),
    fc.tuple(fc.constantFrom(...names), fc.constantFrom('>', '>=')).map(([name, sign]) => `{${name}} ${sign} 4`),
  );
  const joined = fc.tuple(one, fc.constantFrom('and', 'or'), one).map((parts) => parts.join(' '));
  return fc.option(fc.oneof(one, one, joined), { nil: undefined, freq: 2 });
};

const defined = (json: Record<string, unknown>): JsonObject =>
  Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));

const withoutEnabling = (option: unknown): unknown =>
  isJsonObject(option) ? defined({ ...option, enableIf: undefined }) : option;

const optionsOn = (before: readonly string[]): fc.Arbitrary<unknown[]> =>
  fc
    .tuple(conditionOn(before), conditionOn(before))
    .map(([visibleIf, enableIf]) => [defined({ value: 'a', visibleIf }), 'b', defined({ value: 'c', enableIf })]);

const kinds = [
  'text',
  'number',
  'radiogroup',
  'checkbox',
  'dropdown',
  'boolean',
  'ranking',
  'matrix',
  'table',
  'rows',
  'panels',
  'parts',
  'rating',
  'tagbox',
  'comment',
] as const;

function questionAfter(before: readonly string[], name: string): fc.Arbitrary<JsonObject> {
  const conditions = fc.record({
    visibleIf: conditionOn(before),
    requiredIf: conditionOn(before),
    isRequired: fc.option(fc.boolean(), { nil: undefined }),
  });
  const enabling = fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: conditionOn(before) },
  );
  return fc
    .tuple(fc.constantFrom(...kinds), conditions, enabling)
    .chain(([kind, common, enableIf]) =>
      detailsOf(kind, before).map((details) => defined({ name, ...common, enableIf, ...details })),
    );
}

function detailsOf(kind: (typeof kinds)[number], before: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  const preset = <T>(...values: T[]): fc.Arbitrary<T | undefined> =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...values) });
  switch (kind) {
    case 'text':
      return preset('x', 'a').map((defaultValue) => ({ type: 'text', defaultValue }));
    case 'number':
      return preset(3, 5).map((defaultValue) => ({ type: 'text', inputType: 'number', min: 0, max: 10, defaultValue }));
    case 'radiogroup':
    case 'dropdown':
      return fc
        .record({ choices: optionsOn(before), showOtherItem: fc.boolean(), choicesVisibleIf: allOptionsOn(before) })
        .map((details) => ({ type: kind, ...details }));
    case 'checkbox':
      return fc
        .record({ choices: optionsOn(before), showNoneItem: fc.boolean(), defaultValue: preset(['b']) })
        .map((details) => ({ type: kind, ...details }));
    case 'boolean':
      return preset<unknown>(true, 'true').map((defaultValue) => ({ type: 'boolean', defaultValue }));
    case 'ranking':
      return optionsOn(before).map((choices) => ({ type: 'ranking', choices }));
    case 'matrix':
      return (
        fc
          .record({
            rows: optionsOn(before),
            columns: fc.constant(['x', 'y']),
            eachRowRequired: fc.boolean(),
            rowsVisibleIf: allOptionsOn(before),
            columnsVisibleIf: fc.oneof(fc.constant(undefined), conditionOn(before)),
          })
          // survey-core demands an answer in a row that it does not let anybody answer.
          .map(({ rows, ...details }) => ({
            type: 'matrix',
            rows: details.eachRowRequired ? rows.map(withoutEnabling) : rows,
            ...details,
          }))
      );
    case 'table':
      return fc
        .record({ rows: optionsOn(before), columns: columnsOn(before, 'row'), rowsVisibleIf: allOptionsOn(before) })
        .map((details) => ({ type: 'matrixdropdown', ...details }));
    case 'rows':
      return fc
        .record({
          columns: columnsOn(before, 'row'),
          rowCount: fc.constantFrom(0, 1, 2),
          defaultRowValue: preset({ c1: 'a' }),
        })
        .map((details) => ({ type: 'matrixdynamic', ...details }));
    case 'panels':
      return fc
        .record({ templateElements: templateOn(before), panelCount: fc.constantFrom(0, 1, 2) })
        .map((details) => ({ type: 'paneldynamic', ...details }));
    case 'rating':
      return fc.constant({ type: 'rating', rateMax: 4 });
    case 'tagbox':
      return fc
        .record({ choices: optionsOn(before), choicesEnableIf: allOptionsOn(before) })
        .map((details) => ({ type: 'tagbox', maxSelectedChoices: 2, ...details }));
    case 'comment':
      return fc.boolean().map((showCommentArea) => ({ type: 'radiogroup', choices: letters, showCommentArea }));
    case 'parts':
      return fc.constant({
        type: 'multipletext',
        items: [
          { name: 'p', isRequired: true },
          { name: 'n', inputType: 'number' },
        ],
      });
  }
}

const allOptionsOn = (before: readonly string[]): fc.Arbitrary<string | undefined> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    {
      weight: 1,
      arbitrary: fc.constant(before.length === 0 ? "{item} <> 'b'" : `{item} <> 'b' or {${before[0]}} notempty`),
    },
  );

const columnsOn = (before: readonly string[], prefix: 'row'): fc.Arbitrary<unknown[]> =>
  fc
    .tuple(
      conditionOn(before, [`${prefix}.c1`]),
      conditionOn(before),
      fc.option(fc.constant('sum'), { nil: undefined }),
    )
    .map(([second, third, totalType]) => [
      { name: 'c1', cellType: 'radiogroup', choices: letters },
      defined({ name: 'c2', cellType: 'text', visibleIf: second, isRequired: true }),
      defined({ name: 'c3', cellType: 'text', inputType: 'number', visibleIf: third, totalType }),
    ]);

const templateOn = (before: readonly string[]): fc.Arbitrary<unknown[]> =>
  fc.tuple(conditionOn(before, ['panel.c1']), conditionOn(before, ['panel.c1'])).map(([inner, panel]) => [
    { type: 'dropdown', name: 'c1', choices: letters },
    defined({ type: 'text', name: 'c2', visibleIf: inner }),
    defined({
      type: 'panel',
      name: 'inside',
      visibleIf: panel,
      elements: [{ type: 'text', name: 'c3', isRequired: true }],
    }),
  ]);

/** Questions, some of them in a panel, on two or three pages. */
export const generatedForms: fc.Arbitrary<JsonObject> = fc
  .integer({ min: 3, max: 8 })
  .chain((count) => {
    const names = Array.from({ length: count }, (_, index) => `q${index + 1}`);
    const before = (index: number): string[] => (index < 1 ? [] : [...names.slice(0, index), 'total']);
    return fc.tuple(
      fc.tuple(...names.map((name, index) => questionAfter(before(index), name))),
      fc.tuple(...names.map((_, index) => conditionOn(before(index - 1)))),
      fc.integer({ min: 1, max: count }),
      fc.integer({ min: 1, max: count }),
    );
  })
  .map(([questions, conditions, first, second]) => {
    const [from, to] = [Math.min(first, second), Math.max(first, second)];
    const middle = questions.slice(from, to);
    const pages = [
      { name: 'page1', elements: questions.slice(0, from) },
      defined({
        name: 'page2',
        visibleIf: conditions[from],
        elements: [
          ...middle.slice(0, 1),
          ...(middle.length > 1
            ? [defined({ type: 'panel', name: 'panel1', visibleIf: conditions[from], elements: middle.slice(1) })]
            : []),
        ],
      }),
      { name: 'page3', elements: questions.slice(to) },
    ];
    return {
      calculatedValues: [{ name: 'total', expression: 'iif({q1} empty, 0, 5) + 1' }],
      pages: pages.filter(({ elements }) => (elements as unknown[]).length > 0),
    };
  });
