import fc from 'fast-check';

type Json = Record<string, unknown>;

const letters = ['a', 'b', 'c'];

/** A condition on questions that stand before; nothing where there are none, and often otherwise. */
const conditionOn = (before: readonly string[]): fc.Arbitrary<string | undefined> => {
  if (before.length === 0) return fc.constant(undefined);
  const name = fc.constantFrom(...before);
  // A list is not larger than a number.
  const numeric = before.filter((asked) => /^(?:number|rating|total)/.test(asked));
  const one = fc.oneof(
    fc
      .tuple(name, fc.constantFrom('=', '<>', 'contains', 'anyof'), fc.constantFrom(...letters))
      .map(([asked, sign, value]) => `{${asked}} ${sign} ${sign === 'anyof' ? `['${value}', 'x']` : `'${value}'`}`),
    fc.tuple(name, fc.constantFrom('empty', 'notempty')).map((parts) => `{${parts[0]}} ${parts[1]}`),
    ...(numeric.length === 0
      ? []
      : [
          fc
            .tuple(fc.constantFrom(...numeric), fc.constantFrom('>', '<='))
            .map(([asked, sign]) => `{${asked}} ${sign} 2`),
        ]),
  );
  const joined = fc.tuple(one, fc.constantFrom('and', 'or'), one).map((parts) => parts.join(' '));
  return fc.option(fc.oneof(one, joined), { nil: undefined, freq: 2 });
};

const seldom = <T>(...values: T[]): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...values) });

const defined = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));

const optionsOn = (before: readonly string[]): fc.Arbitrary<unknown[]> =>
  fc
    .tuple(conditionOn(before), conditionOn(before))
    .map(([visibleIf, enableIf]) => [defined({ value: 'a', visibleIf }), 'b', defined({ value: 'c', enableIf })]);

const kinds = ['radiogroup', 'checkbox', 'rating', 'boolean', 'text', 'number', 'comment', 'matrix'] as const;

type Kind = (typeof kinds)[number];

function detailsOf(kind: Kind, before: readonly string[]): fc.Arbitrary<Json> {
  switch (kind) {
    case 'radiogroup':
      return fc.record({
        type: fc.constant(kind),
        choices: optionsOn(before),
        showOtherItem: seldom(true),
        showNoneItem: seldom(true),
        showCommentArea: seldom(true),
        defaultValue: seldom('b'),
      });
    case 'checkbox':
      return fc.record({
        type: fc.constant(kind),
        // SurveyJS remembers a box that was ticked while it is hidden; the light page has it unticked when it comes back.
        choices: optionsOn(before).map(([, ...others]) => ['a', ...others]),
        showNoneItem: seldom(true),
        showOtherItem: seldom(true),
        maxSelectedChoices: seldom(2),
        minSelectedChoices: seldom(1),
        defaultValue: seldom(['b']),
      });
    case 'rating':
      return fc.record({ type: fc.constant(kind), rateMax: fc.constantFrom(3, 5), defaultValue: seldom(2) });
    case 'boolean':
      return fc.record({ type: fc.constant(kind), valueTrue: seldom('a'), defaultValue: seldom(true) });
    case 'text':
      return fc.record({
        type: fc.constant(kind),
        maxLength: seldom(3),
        defaultValue: seldom('x', 'a'),
        // A list is no text.
        setValueExpression: /^(?:radio|text|comment)/.test(before[0] ?? '')
          ? seldom(`{${before[0]}}`)
          : fc.constant(undefined),
        resetValueIf: before.length === 0 ? fc.constant(undefined) : seldom(`{${before[0]}} = 'a'`),
      });
    case 'number':
      return fc.record({
        type: fc.constant('text'),
        inputType: fc.constant('number'),
        min: seldom(1),
        max: seldom(5),
        defaultValue: seldom(3),
      });
    case 'comment':
      return fc.record({ type: fc.constant(kind), defaultValue: seldom('b') });
    case 'matrix':
      return (
        fc
          .record({
            type: fc.constant(kind),
            rows: optionsOn(before),
            columns: fc.constant(['x', 'y']),
            eachRowRequired: seldom(true),
            defaultValue: seldom({ b: 'x' }),
          })
          // survey-core demands an answer in a row that it does not let anybody answer.
          .map((details) => (details.eachRowRequired ? { ...details, rows: letters } : details))
      );
  }
}

const questionAfter = (before: readonly string[], name: string, kind: Kind): fc.Arbitrary<Json> =>
  fc
    .tuple(
      fc.record({
        visibleIf: conditionOn(before),
        requiredIf: conditionOn(before),
        enableIf: fc.oneof(
          { weight: 4, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: conditionOn(before) },
        ),
        isRequired: seldom(true),
      }),
    )
    .chain(([common]) => detailsOf(kind, before).map((details) => defined({ name, ...common, ...details })));

/** survey-core sets an answer of what is hidden, too, which nobody sees and the engine does not take. */
const unset = ({ setValueExpression: _setting, resetValueIf: _reset, ...question }: Json): Json => question;

/** Forms of plain question types on two pages, a panel on the second, whose conditions look at what stands before. */
export const generatedLightForms: fc.Arbitrary<Json> = fc
  .array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 7 })
  .chain((chosen) => {
    const count = chosen.length;
    const names = chosen.map((kind, index) => `${kind}${index + 1}`);
    const before = (index: number): string[] => (index === 0 ? [] : [...names.slice(0, index), 'total']);
    return fc
      .tuple(
        fc.tuple(...names.map((name, index) => questionAfter(before(index), name, chosen[index]!))),
        fc.integer({ min: 1, max: count }),
        fc.integer({ min: 1, max: count }),
        fc.tuple(...names.map((_, index) => conditionOn(before(index)))),
      )
      .map(([all, first, second, conditions]) => {
        const [from, to] = [Math.min(first, second), Math.max(first, second)];
        const questions = all.map((question, index) =>
          index < from && !question['visibleIf'] ? question : unset(question),
        );
        const panel = defined({
          type: 'panel',
          name: 'panel1',
          visibleIf: conditions[from],
          elements: questions.slice(from, to),
        });
        const later = [...(to > from ? [panel] : []), ...questions.slice(to)];
        return {
          calculatedValues: [{ name: 'total', expression: `iif({${names[0]}} empty, 0, 3) + 1` }],
          pages: [
            { name: 'page1', elements: questions.slice(0, from) },
            ...(later.length > 0 ? [defined({ name: 'page2', visibleIf: conditions[from], elements: later })] : []),
          ],
        };
      });
  });
