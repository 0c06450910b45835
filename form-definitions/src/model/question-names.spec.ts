import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm, compileForm } from '../compile/index.js';
import { change } from '../engine/change.js';
import { settle } from '../engine/settle.js';
import { act, chancesOf, openForm, processZone } from '../testing/person.js';
import { understoodWays } from './condition-terms.js';
import { pointerTo, segmentsOf } from './pointer.js';
import { isQuestionName, renamedReference } from './question-names.js';

const names = [
  '满意 度',
  'a.b',
  '姓名（全称）',
  '𠮷',
  'total-score',
  'ไทย',
  'naïve?',
  "it's",
  'a/b~c',
  '50%',
  '-1',
  '1. 题目',
];

const formWith = (name: string) => ({
  elements: [
    { type: 'text', name },
    { type: 'radiogroup', name: `why ${name}`.slice(0, 64).trimEnd(), choices: ['x'], visibleIf: `{${name}} = 'yes'` },
  ],
});

describe('a question may be called', () => {
  it.each(names)('%s, and a condition asks about it', (name) => {
    expect(checkForm(formWith(name))).toEqual([]);
    const { data } = compileForm(formWith(name));
    const shown = (answer: string) => settle(data, { [name]: answer }).shown.questions.map(({ visible }) => visible);
    expect([shown('yes'), shown('no')]).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  it.each(names)('%s, and a fault of its answer says so', (name) => {
    const checked = compileForm(formWith(name)).validate({ [name]: 5 });
    const pointers = checked.ok ? [] : checked.errors.map(({ pointer }) => pointer);
    expect(pointers.map(segmentsOf)).toEqual([['answers', name]]);
  });

  it('whatever SurveyJS keeps as it is, with the same meaning in a condition', () => {
    const longNames = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(..."满意度 .-_#$?:;,()='&|[]{}<>~/%a𠮷0"), minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(longNames, (name) => {
        fc.pre(isQuestionName(name) && checkForm({ elements: [{ type: 'text', name }] }).length === 0);
        const definition = formWith(name);
        const survey = openForm(definition);
        expect(survey.getAllQuestions()[0]?.name).toBe(name);
        const { data } = compileForm(definition);
        for (const answer of ['yes', 'no']) {
          survey.setValue(name, answer);
          expect(settle(data, survey.data as object as Record<string, unknown>).shown.questions[1]?.visible).toBe(
            survey.getAllQuestions()[1]?.isVisible,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['', 'invalid'],
    [' a', 'invalid'],
    ['a ', 'invalid'],
    ['#a', 'invalid'],
    ['$a', 'invalid'],
    ['a{b', 'invalid'],
    ['a[0]', 'invalid'],
    ['a|b', 'invalid'],
    ['a<>b', 'invalid'],
    ['a\nb', 'invalid'],
    ['\uD83D', 'invalid'],
    ['题'.repeat(65), 'invalid'],
    ['__proto__', 'reserved'],
    ['a.__proto__', 'reserved'],
    ['row.a', 'reserved'],
    ['Panel.a', 'reserved'],
    ['a.length', 'reserved'],
    ['unitName', 'reserved'],
  ])('not %j', (name, reason) => {
    const codes = checkForm({ elements: [{ type: 'text', name }] }).map(({ code }) => code);
    expect(codes).toContain(name === '' ? 'missing-name' : `${reason}-name`);
  });
});

describe('a name with dots', () => {
  const form = (...elements: object[]) => ({ elements: [{ type: 'text', name: 'a.b' }, ...elements] });

  it('is one name where there is one', () => {
    expect(checkForm(form({ type: 'text', name: 'c', visibleIf: '{a.b} = 1' }))).toEqual([]);
    expect(checkForm(form({ type: 'text', name: 'c', visibleIf: '{a.x} = 1' })).map(({ code }) => code)).toEqual([
      'missing-question',
    ]);
  });

  it('that hangs on itself is found, and one that only begins alike is not', () => {
    const codes = (visibleIf: string) =>
      checkForm({
        elements: [
          { type: 'text', name: 'a.b', visibleIf },
          { type: 'text', name: 'a' },
        ],
      }).map(({ code }) => code);
    expect([codes('{a.b} = 1'), codes('{a} = 1')]).toEqual([['circular-expression'], []]);
  });

  it('is followed when its answer changes, and calculated in turn', () => {
    const definition = form(
      { type: 'text', name: 'copy', setValueExpression: '{a.b}' },
      { type: 'expression', name: 'last', expression: "{sum.of} + '!'" },
      { type: 'expression', name: 'sum.of', expression: "{a.b} + '?'" },
    );
    expect(checkForm(definition)).toEqual([]);
    const { answers, calculated } = change(compileForm(definition).data, {}, { 'a.b': 'x' });
    expect([answers['copy'], calculated['last']]).toEqual(['x', 'x?!']);
  });

  it('is asked about in a condition that is put into words', () => {
    expect(understoodWays("{满意 度} = 'x' and {a.b} > 3")).toEqual([
      [
        { name: '满意 度', operator: 'equal', values: ['x'] },
        { name: 'a.b', operator: 'greater', values: [3] },
      ],
    ]);
    expect(understoodWays('{visits[0].who} notempty')).toBeUndefined();
  });

  it('of a column is known in its row', () => {
    const columns = [
      { name: '数 量', cellType: 'text' },
      { name: 'p.q', cellType: 'text', visibleIf: "{row.数 量} = '1'" },
      { name: 'r', cellType: 'text', visibleIf: "{row.p.q} = '2'" },
    ];
    const definition = { elements: [{ type: 'matrixdynamic', name: '表 格', columns, rowCount: 1 }] };
    expect(checkForm(definition)).toEqual([]);
    const { data } = compileForm(definition);
    const seen = (row: object) => settle(data, { '表 格': [row] }).answers['表 格'];
    expect(seen({ '数 量': '1', 'p.q': '2', r: 'x' })).toEqual([{ '数 量': '1', 'p.q': '2', r: 'x' }]);
    expect(seen({ '数 量': '3', 'p.q': '2', r: 'x' })).toEqual([{ '数 量': '3' }]);
  });
});

it('a person fills in a page of such names as the engine reads it', () => {
  const definition = {
    elements: [
      { type: 'radiogroup', name: '满意 度', choices: ['好', '差'] },
      { type: 'text', name: 'a.b', visibleIf: "{满意 度} = '差'" },
      { type: 'matrix', name: '各.项', columns: ['x', 'y'], rows: ['一 二', '三.四'], visibleIf: '{a.b} notempty' },
      { type: 'comment', name: '姓名（全称）', visibleIf: "{各.项.三.四} = 'x'" },
    ],
  };
  expect(checkForm(definition)).toEqual([]);
  const { data } = compileForm(definition);
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 60, maxLength: 90 }), (given) => {
      const survey = openForm(definition);
      const chance = chancesOf(given);
      for (let step = 0; step < 25; step += 1) act(survey, chance);
      const { answers, shown } = settle(data, survey.data as Record<string, unknown>, { timeZone: processZone });
      expect(answers).toEqual(survey.data);
      expect(shown.questions.map(({ visible }) => visible)).toEqual(
        survey.getAllQuestions().map(({ isVisible }) => isVisible),
      );
    }),
  );
});

it('a pointer gives back the segments that it was made of', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 })), (segments) => {
      expect(segmentsOf(pointerTo(...segments))).toEqual(segments);
    }),
  );
});

describe('where names change', () => {
  const renaming = {
    to: new Map([
      ['a', '甲'],
      ['满意 度', 'x.y'],
    ]),
    others: new Set(['a.b', 'a-comment-2']),
  };

  it.each([
    ['a', '甲'],
    ['#A', '#甲'],
    ['a[0].c', '甲[0].c'],
    ['a.c', '甲.c'],
    ['a.b', 'a.b'],
    ['a.b.c', 'a.b.c'],
    ['row.a', 'row.甲'],
    ['panel.满意 度', 'panel.x.y'],
    ['a-Comment', '甲-Comment'],
    ['a-comment-2', 'a-comment-2'],
    [' 满意 度 ', ' x.y '],
    ['满意', '满意'],
  ])('{%s} becomes {%s}', (reference, expected) => expect(renamedReference(reference, renaming)).toBe(expected));
});
