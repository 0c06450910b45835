import { shippedForms } from '../index.js';
import { describe, expect, it } from 'vitest';
import { compileForm } from '../compile/compile-form.js';
import { checkForm, checkImported } from './check-form.js';
import type { CheckOptions } from './finding.js';

type Element = Record<string, unknown>;

const text = (name: string, more: Element = {}): Element => ({ type: 'text', name, ...more });
const choice = (name: string, more: Element = {}): Element => ({
  type: 'radiogroup',
  name,
  choices: ['a', 'b'],
  ...more,
});
const form = (...elements: Element[]): Element => ({ pages: [{ name: 'page', elements }] });
const at = '#/pages/0/elements/0';

const onePixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const bigPicture = onePixel.replace('==', 'AA') + 'A'.repeat(150_000);
const pictures = (...links: Element[]): Element => ({
  type: 'imagepicker',
  name: 'x',
  choices: links.map((link, index) => ({ value: `p${index}`, ...link })),
});
const scored = (points: number, options: number[]): Element =>
  choice('x', { points, choices: options.map((value, index) => ({ value: `o${index}`, points: value })) });

const codes = (definition: unknown, options?: CheckOptions): string[] => [
  ...new Set(checkForm(definition, options).map((found) => `${found.code} ${found.pointer}`)),
];

function nestedPanels(count: number): Element {
  let element = text('x');
  for (let level = 0; level < count; level += 1) element = { type: 'panel', name: `p${level}`, elements: [element] };
  return form(element);
}

describe('refuses', () => {
  it.each<[string, unknown, string]>([
    ['a list', [], 'not-an-object #'],
    ['a form without questions', {}, 'no-questions #'],
    ['1,000 nested panels', nestedPanels(1000), 'too-deep'],
    [
      '20,001 values',
      form(choice('q', { choices: Array.from({ length: 20_001 }, (_, index) => index) })),
      'too-many-nodes #',
    ],
    [
      'a prototype key',
      JSON.parse('{"pages":[{"elements":[{"type":"text","name":"q","__proto__":{}}]}]}'),
      `forbidden-key ${at}/__proto__`,
    ],
    [
      'an html element',
      form({ type: 'html', name: 'x', html: '<img src=x onerror=alert(1)>' }),
      `html-not-allowed ${at}/type`,
    ],
    ['a picture', form({ type: 'image', name: 'x', imageLink: 'https://a/b' }), `url-not-allowed ${at}/imageLink`],
    ['a closing page of markup', { ...form(text('x')), completedHtml: '{x}' }, 'html-not-allowed #/completedHtml'],
    [
      'choices from the network',
      form({ type: 'dropdown', name: 'x', choicesByUrl: { url: 'https://a?x={q}' } }),
      `url-not-allowed ${at}/choicesByUrl`,
    ],
    ['a logo', { ...form(text('x')), logo: 'https://a/b.png' }, 'url-not-allowed #/logo'],
    ['a redirect', { ...form(text('x')), navigateToUrl: 'https://a' }, 'url-not-allowed #/navigateToUrl'],
    ['a script URL in a text', form(text('x', { title: '[a](java\tscript:alert(1))' })), `script-url ${at}/title`],
    [
      'markup in a text',
      form(text('x', { title: { default: '<img src=x onerror=a>' } })),
      `markup-not-allowed ${at}/title/default`,
    ],
    [
      'a slow pattern',
      form(text('x', { validators: [{ type: 'regex', regex: '^(a+)+$' }] })),
      `unsafe-regex ${at}/validators/0/regex`,
    ],
    ['an unknown question type', form({ type: 'imagemap', name: 'x' }), `unknown-type ${at}/type`],
    ['an unknown input type', form(text('x', { inputType: 'password' })), `unknown-type ${at}/inputType`],
    [
      'an unknown validator',
      form(text('x', { validators: [{ type: 'custom' }] })),
      `unknown-type ${at}/validators/0/type`,
    ],
    ['a misspelt property', form(text('x', { visibleif: '{x} = 1' })), `unknown-property ${at}/visibleif`],
    ['a language that is none', { ...form(text('x')), locale: '{x} = 1' }, 'invalid-value #/locale'],
    ['a condition that is no text', form(text('x', { visibleIf: true })), `invalid-value ${at}/visibleIf`],
    ['a number that is none', form(text('x', { maxLength: 'long' })), `invalid-value ${at}/maxLength`],
    ['a text in a list', form(text('x', { title: ['X'] })), `invalid-value ${at}/title`],
    ['a question that is none', form(text('x'), 5 as never), 'invalid-value #/pages/0/elements/1'],
    ['an answer key', form(choice('x', { correctAnswer: 'a' })), `unsupported-property ${at}/correctAnswer`],
    ['triggers', { ...form(text('x')), triggers: [] }, 'unsupported-property #/triggers'],
    [
      'hidden answers that are kept',
      { ...form(text('x')), clearInvisibleValues: 'none' },
      'unsupported-property #/clearInvisibleValues',
    ],
    [
      'questions inside an option',
      form(choice('x', { choices: [{ value: 'a', elements: [] }] })),
      `unknown-property ${at}/choices/0/elements`,
    ],
    ['file data inside answers', form({ type: 'file', name: 'x' }), `inline-file-data ${at}/storeDataAsText`],
    ['a question without a name', form({ type: 'text' }), `missing-name ${at}`],
    ['a name with braces', form(text('a{b}')), `invalid-name ${at}/name`],
    ['the name __proto__', form(text('__proto__')), `reserved-name ${at}/name`],
    ['the name of a variable', form(text('unitName')), `reserved-name ${at}/name`],
    ['a name twice', form(text('x'), text('X')), 'duplicate-name #/pages/0/elements/1/name'],
    [
      'the name of a remark',
      form(choice('x', { showOtherItem: true }), text('x-comment')),
      'duplicate-name #/pages/0/elements/1/name',
    ],
    [
      'an expression that cannot be read',
      form(text('x', { requiredIf: '{x} = = 1' })),
      `broken-expression ${at}/requiredIf`,
    ],
    [
      'an endless expression',
      form(text('x', { requiredIf: '('.repeat(3000) })),
      `expression-too-long ${at}/requiredIf`,
    ],
    ['an unknown function', form(text('x', { requiredIf: 'fetchIt({x}) = 1' })), `unknown-function ${at}/requiredIf`],
    [
      'a function that needs the model',
      form(text('x', { requiredIf: "propertyValue('x', 'title') = 1" })),
      `unknown-function ${at}/requiredIf`,
    ],
    ['a condition on nothing', form(text('x', { visibleIf: '{y} = 1' })), `missing-question ${at}/visibleIf`],
    ['a condition on itself', form(text('x', { visibleIf: '{x} = 1' })), `circular-expression ${at}/visibleIf`],
    [
      'a calculation of itself',
      form({ type: 'expression', name: 'x', expression: '{x} + 1' }),
      `circular-expression ${at}/expression`,
    ],
    [
      'conditions in a circle',
      form(text('x', { visibleIf: '{y} = 1' }), text('y', { visibleIf: '{x} = 1' })),
      `circular-expression ${at}/visibleIf`,
    ],
    [
      'a panel that depends on what is in it',
      form({ type: 'panel', name: 'p', visibleIf: '{x} = 1', elements: [text('x')] }),
      `circular-expression ${at}/visibleIf`,
    ],
    ['a choice question without choices', form(choice('x', { choices: [] })), `no-choices ${at}/choices`],
    [
      'equal choices',
      form(choice('x', { choices: ['a', { value: 'A', text: 'B' }] })),
      `duplicate-choice ${at}/choices`,
    ],
    ['a choice without a value', form(choice('x', { choices: [{ text: 'A' }] })), `invalid-choice ${at}/choices/0`],
    [
      'a preset "unknown"',
      form(choice('x', { choices: ['a', 'unknown'], defaultValue: 'unknown' })),
      `invalid-choice ${at}/defaultValue`,
    ],
    ['a text only in English', form(text('x', { title: { en: 'X' } })), `missing-base-locale ${at}/title`],
    [
      'a picture from elsewhere',
      form(pictures({ imageLink: 'https://a/b.png' })),
      `url-not-allowed ${at}/choices/0/imageLink`,
    ],
    [
      'a picture that is none',
      form(pictures({ imageLink: 'data:image/png;base64,AAAA' })),
      `invalid-image ${at}/choices/0/imageLink`,
    ],
    [
      'a drawing that could run script',
      form(pictures({ imageLink: 'data:image/svg+xml;base64,AAAA' })),
      `invalid-image ${at}/choices/0/imageLink`,
    ],
    ['an option without its picture', form(pictures({})), `invalid-image ${at}/choices/0/imageLink`],
    [
      'a large picture',
      form(pictures({ imageLink: `${onePixel}${'A'.repeat(160_000)}` })),
      `image-too-large ${at}/choices/0/imageLink`,
    ],
    [
      'many pictures',
      form(pictures(...Array.from({ length: 5 }, () => ({ imageLink: bigPicture })))),
      'image-too-large #',
    ],
    [
      'a picture on a plain option',
      form(choice('x', { choices: [{ value: 'a', imageLink: onePixel }] })),
      `url-not-allowed ${at}/choices/0/imageLink`,
    ],
    [
      'videos to choose from',
      form({ ...pictures({ imageLink: onePixel }), contentMode: 'video' }),
      `unsupported-property ${at}/contentMode`,
    ],
    [
      'a background that loads something',
      form({ type: 'signaturepad', name: 'x', backgroundColor: 'url(https://a)' }),
      `unsupported-property ${at}/backgroundColor`,
    ],
    [
      'a signature as SVG',
      form({ type: 'signaturepad', name: 'x', dataFormat: 'svg' }),
      `unsupported-property ${at}/dataFormat`,
    ],
    [
      'a signature in rows',
      form({ type: 'paneldynamic', name: 'x', templateElements: [{ type: 'signaturepad', name: 'y' }] }),
      `unsupported-type ${at}/templateElements/0/type`,
    ],
    [
      'a slider that moves its ends',
      form({ type: 'slider', name: 'x', maxValueExpression: '1' }),
      `unsupported-property ${at}/maxValueExpression`,
    ],
    ['options that score more than the question', form(scored(5, [6, 0])), `invalid-points ${at}/choices/0/points`],
    ['a best option below the points', form(scored(5, [4, 0])), `invalid-points ${at}/points`],
    [
      'options with points on a question without',
      form(choice('x', { choices: [{ value: 'a', points: 1 }] })),
      `invalid-points ${at}/points`,
    ],
    [
      'a matrix with points and rows that vary',
      form({ type: 'matrix', name: 'x', points: 5, columns: [{ value: 1, points: 5 }], rowsFrom: 'commitments' }),
      `invalid-points ${at}/rowsFrom`,
    ],
    [
      'an item that leaves a sheet it is not on',
      form(text('x', { notApplicable: true })),
      `invalid-points ${at}/notApplicable`,
    ],
    ['a question that is always hidden', form(text('x', { visible: false })), `unreachable-question ${at}/visible`],
    [
      'a section that is always hidden',
      form({ type: 'panel', name: 'x', visible: false, elements: [text('y')] }),
      `unreachable-question ${at}/visible`,
    ],
    [
      'a condition on an option that is not there',
      form(text('y', { visibleIf: "{x} = 'c'" }), choice('x')),
      `unreachable-question ${at}/visibleIf`,
    ],
    [
      'a condition on none of the options',
      form(text('y', { visibleIf: "{x} anyof ['c', 'd']" }), choice('x')),
      `unreachable-question ${at}/visibleIf`,
    ],
    [
      'a contradiction',
      form(text('y', { visibleIf: "{x} = 'a' and {x} = 'b'" }), choice('x')),
      `unreachable-question ${at}/visibleIf`,
    ],
    [
      'a number that must be smaller and larger',
      form(text('y', { visibleIf: '{x} > 5 and {x} < 3' }), text('x', { inputType: 'number' })),
      `unreachable-question ${at}/visibleIf`,
    ],
    [
      'a number beyond the range of its question',
      form(text('y', { visibleIf: '{x} >= 11' }), text('x', { inputType: 'number', max: 10 })),
      `unreachable-question ${at}/visibleIf`,
    ],
    [
      'a contradiction with the section around it',
      form(
        { type: 'panel', name: 'p', visibleIf: "{x} = 'a'", elements: [text('y', { visibleIf: "{x} = 'b'" })] },
        choice('x'),
      ),
      `unreachable-question ${at}/elements/0/visibleIf`,
    ],
    ['points on text', form(text('x', { points: 5 })), `invalid-points ${at}/points`],
    [
      'a role twice',
      form(choice('x', { role: 'overall' }), choice('y', { role: 'overall' })),
      'duplicate-role #/pages/0/elements/1/role',
    ],
    [
      'rows inside rows',
      form({
        type: 'paneldynamic',
        name: 'x',
        templateElements: [{ type: 'paneldynamic', name: 'y', templateElements: [] }],
      }),
      `unsupported-type ${at}/templateElements/0/type`,
    ],
  ])('%s', (_title, definition, expected) => {
    expect(codes(definition).join('\n')).toContain(expected);
  });

  it('points that do not add up to 100, on a scored form', () => {
    const item = (points: number) =>
      text(`i${points}`, { inputType: 'number', min: 0, max: points, step: 0.5, points });
    expect(codes(form(item(60), item(40)), { scored: true })).toEqual([]);
    expect(codes(form(item(60), item(30)), { scored: true })).toEqual(['points-not-100 #']);
  });

  it('a ballot without a required overall question', () => {
    expect(codes(form(choice('x')), { needsOverall: true })).toEqual(['no-overall-role #']);
    expect(codes(form(choice('x', { role: 'overall' })), { needsOverall: true })).toEqual([`no-overall-role ${at}`]);
    expect(codes(form(choice('x', { role: 'overall', isRequired: true })), { needsOverall: true })).toEqual([]);
  });
});

describe('a local copy of a form with base dimensions', () => {
  const base = shippedForms().find(({ code }) => code === 'classification-mass')?.definition ?? {};
  const copy = (change: (elements: Element[]) => Element[]): Element => {
    const page = (structuredClone(base)['pages'] as [{ elements: Element[] }])[0];
    return { ...base, pages: [{ ...page, elements: change(page.elements) }] };
  };

  it('may add questions', () => {
    expect(
      codes(
        copy((elements) => [...elements, text('extra')]),
        { base },
      ),
    ).toEqual([]);
  });

  it('may not drop, re-word or hide a base dimension', () => {
    expect(
      codes(
        copy((elements) => elements.filter(({ name }) => name !== 'results')),
        { base },
      ),
    ).toContain('locked-base-changed #');
    const change = (more: Element) =>
      codes(
        copy((elements) =>
          elements.map((element) => (element['name'] === 'members' ? { ...element, ...more } : element)),
        ),
        { base },
      );
    expect(change({ title: '别的' })).toEqual(['locked-base-changed #/pages/0/elements/2/title']);
    expect(change({ visible: false })).toContain('locked-base-changed #/pages/0/elements/2');
  });
});

describe('accepts', () => {
  it.each<[string, Element]>([
    ['plain texts and bare choices', form(text('q1', { title: 'Name' }), choice('q2'))],
    ['elements without pages', { elements: [text('q1')] }],
    ['comparisons with <', form(text('x', { inputType: 'number' }), text('y', { visibleIf: '{x}<y or {x} < 3' }))],
    [
      'a reviewed pattern and a plain one',
      form(
        text('x', {
          validators: [
            { type: 'regex', regex: '^1[3-9]\\d{9}$' },
            { type: 'regex', regex: '^[A-Z]{2}\\d+$' },
          ],
        }),
      ),
    ],
    ['pictures to choose from', form(pictures({ imageLink: onePixel }, { imageLink: onePixel }))],
    ['a slider with points', form({ type: 'slider', name: 'x', max: 10, step: 0.5, points: 10 })],
    ['options with points', form(scored(5, [5, 2.5, 0]))],
    ['several options with points', form({ ...scored(5, [3, 2, 0]), type: 'checkbox' })],
    ['at most two options with points', form({ ...scored(5, [3, 2, 1]), type: 'checkbox', maxSelectedChoices: 2 })],
    [
      'a matrix with points',
      form({
        type: 'matrix',
        name: 'x',
        points: 10,
        columns: [{ value: 1, points: 5 }, 0],
        rows: ['a', 'b'],
        notApplicable: true,
      }),
    ],
    ['a hidden calculation', form({ type: 'expression', name: 'x', expression: '1 + 1', visible: false })],
    [
      'a condition on one option of several',
      form(text('y', { visibleIf: "{x} contains 'a' and {x} contains 'b'" }), choice('x', { type: 'checkbox' })),
    ],
    [
      'a condition that one of two ways can meet',
      form(text('y', { visibleIf: "{x} = 'c' or {x} = 'B'" }), choice('x')),
    ],
    [
      'a validator about its own question',
      form(text('x', { validators: [{ type: 'expression', expression: '{x} notempty' }] })),
    ],
  ])('%s', (_title, definition) => {
    expect(codes(definition)).toEqual([]);
  });
});

it('a value of the wrong kind stops a form at its publication, not one that was published before', () => {
  const definition = { ...form(text('x', { maxLength: 'long' })), locale: 5 };
  expect(checkForm(definition).map(({ code }) => code)).toContain('invalid-value');
  expect(checkImported(definition).map(({ code }) => code)).toContain('invalid-value');
  expect(() => compileForm(definition)).not.toThrow();
});
