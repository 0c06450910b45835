import { describe, expect, it } from 'vitest';
import { compileForm, FormDefinitionError } from './index.js';

const form = compileForm({
  elements: [
    { type: 'text', name: 'line', maxLength: 5 },
    { type: 'text', name: 'mail', inputType: 'email' },
    { type: 'text', name: 'points', inputType: 'number', min: 0, max: 10, step: 0.5 },
    { type: 'text', name: 'day', inputType: 'date', min: '2010-01-01', max: '2012-12-31' },
    { type: 'text', name: 'clock', inputType: 'time' },
    { type: 'text', name: 'month', inputType: 'month' },
    { type: 'text', name: 'moment', inputType: 'datetime-local' },
    { type: 'comment', name: 'remark' },
    { type: 'radiogroup', name: 'one', choices: ['a', 'b'], showOtherItem: true },
    { type: 'dropdown', name: 'count', choices: [1, 2, 3] },
    { type: 'checkbox', name: 'many', choices: ['a', 'b', 'c'], maxSelectedChoices: 2 },
    { type: 'rating', name: 'stars' },
    { type: 'boolean', name: 'yes' },
    { type: 'matrix', name: 'grid', columns: ['good', 'poor'], rows: ['r1', 'r2'] },
    { type: 'multipletext', name: 'parts', items: [{ name: 'first' }, { name: 'age', inputType: 'number' }] },
    {
      type: 'matrixdropdown',
      name: 'table',
      rows: ['x'],
      columns: [{ name: 'c', cellType: 'text' }, { name: 'd' }],
      choices: [1, 2],
    },
    {
      type: 'paneldynamic',
      name: 'panels',
      maxPanelCount: 3,
      keyName: 'k',
      templateElements: [{ type: 'text', name: 'k' }],
    },
    { type: 'matrixdynamic', name: 'rows', rowCount: 0, columns: [{ name: 'c', cellType: 'text' }] },
    { type: 'file', name: 'files', storeDataAsText: false, allowMultiple: true, maxFiles: 2 },
    { type: 'ranking', name: 'order', choices: ['a', 'b'] },
    { type: 'text', name: 'hidden', visible: false },
    { type: 'expression', name: 'sum', expression: '{points} + 1' },
  ],
});

const file = { name: 'a.pdf', type: 'application/pdf', content: 'f-1' };
const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

describe('refuses', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['an unknown question', { nobody: 1 }, '/nobody', 'unknown-field'],
    ['a role put in from outside', { role: 'admin' }, '/role', 'unknown-field'],
    ['a number for text', { line: 5 }, '/line', 'wrong-type'],
    ['an object for text', { line: { a: 1 } }, '/line', 'wrong-type'],
    ['a list for text', { line: ['a'] }, '/line', 'wrong-type'],
    ['null', { line: null }, '/line', 'wrong-type'],
    ['text over its length', { line: '123456' }, '/line', 'too-long'],
    ['text of 10,001 characters', { remark: 'x'.repeat(10_001) }, '/remark', 'too-long'],
    ['NUL', { remark: 'a\u0000b' }, '/remark', 'invalid-text'],
    ['half a surrogate pair', { remark: 'a\ud83d' }, '/remark', 'invalid-text'],
    ['text that is no address', { mail: 'nobody' }, '/mail', 'invalid-text'],
    ['text for a number', { points: '5' }, '/points', 'wrong-type'],
    ['a number below its minimum', { points: -1 }, '/points', 'out-of-range'],
    ['a number above its maximum', { points: 10.5 }, '/points', 'out-of-range'],
    ['a number between two steps', { points: 0.3 }, '/points', 'out-of-range'],
    ['1e400', JSON.parse('{"points":1e400}') as Record<string, unknown>, '/points', 'out-of-range'],
    ['-0', { points: -0 }, '/points', 'out-of-range'],
    ['NaN', { points: Number.NaN }, '/points', 'wrong-type'],
    ['a day that does not exist', { day: '2011-02-29' }, '/day', 'invalid-date'],
    ['a day in another form', { day: '2011/02/01' }, '/day', 'invalid-date'],
    ['a day before the first', { day: '2009-12-31' }, '/day', 'out-of-range'],
    ['a day after the last', { day: '2013-01-01' }, '/day', 'out-of-range'],
    ['25 o’clock', { clock: '25:00' }, '/clock', 'invalid-date'],
    ['a 13th month', { month: '2011-13' }, '/month', 'invalid-date'],
    ['a moment with a zone', { moment: '2011-01-01T10:00Z' }, '/moment', 'invalid-date'],
    ['a foreign option', { one: 'z' }, '/one', 'not-a-choice'],
    ['an option in a list', { one: ['a'] }, '/one', 'wrong-type'],
    ['a number as text among numbers', { count: '1' }, '/count', 'wrong-type'],
    ['a foreign number', { count: 9 }, '/count', 'not-a-choice'],
    ['other without its text', { one: 'other' }, '/one-Comment', 'required'],
    ['the text of other without other', { one: 'a', 'one-Comment': 'x' }, '/one-Comment', 'not-visible'],
    ['one option for a list', { many: 'a' }, '/many', 'wrong-type'],
    ['an option twice', { many: ['a', 'a'] }, '/many/1', 'duplicate-item'],
    ['a foreign option in a list', { many: ['a', 'z'] }, '/many/1', 'not-a-choice'],
    ['too many options', { many: ['a', 'b', 'c'] }, '/many', 'too-many-items'],
    ['a rating of 9999', { stars: 9999 }, '/stars', 'out-of-range'],
    ['half a star', { stars: 0.5 }, '/stars', 'out-of-range'],
    ['a rating as text', { stars: '5' }, '/stars', 'wrong-type'],
    ['yes as text', { yes: 'true' }, '/yes', 'wrong-type'],
    ['an unknown row', { grid: { r3: 'good' } }, '/grid/r3', 'unknown-field'],
    ['an unknown column', { grid: { r1: 'best' } }, '/grid/r1', 'not-a-choice'],
    ['a list for a matrix', { grid: ['good'] }, '/grid', 'wrong-type'],
    ['an unknown part', { parts: { last: 'x' } }, '/parts/last', 'unknown-field'],
    ['a part of another type', { parts: { age: '9' } }, '/parts/age', 'wrong-type'],
    ['an unknown cell', { table: { x: { e: 1 } } }, '/table/x/e', 'unknown-field'],
    ['a foreign option in a cell', { table: { x: { d: 3 } } }, '/table/x/d', 'not-a-choice'],
    ['too many panels', { panels: [{}, {}, {}, {}] }, '/panels', 'too-many-items'],
    ['a panel that is text', { panels: ['x'] }, '/panels/0', 'wrong-type'],
    ['a key twice', { panels: [{ k: 'A' }, { k: 'a' }] }, '/panels/1/k', 'duplicate-item'],
    ['501 rows', { rows: Array.from({ length: 501 }, () => ({})) }, '/rows', 'too-many-items'],
    ['file data', { files: [{ ...file, content: 'data:text/html,x' }] }, '/files/0/content', 'invalid-text'],
    ['a path as a file id', { files: [{ ...file, content: '../../x' }] }, '/files/0/content', 'invalid-text'],
    ['a file with more than a file has', { files: [{ ...file, url: 'x' }] }, '/files/0/url', 'unknown-field'],
    ['a file twice', { files: [file, file] }, '/files/1/content', 'duplicate-item'],
    ['an option ranked twice', { order: ['a', 'a'] }, '/order/1', 'duplicate-item'],
    ['an answer to a hidden question', { hidden: 'x' }, '/hidden', 'not-visible'],
    ['a list as a total', { sum: [1] }, '/sum', 'wrong-type'],
    [
      'the key __proto__',
      JSON.parse('{"__proto__":{"a":1}}') as Record<string, unknown>,
      '/__proto__',
      'forbidden-key',
    ],
    ['the key constructor further in', { grid: { constructor: 'good' } }, '/grid/constructor', 'forbidden-key'],
    ['33 levels', { line: deep(33) }, `/line${'/0'.repeat(31)}`, 'too-deep'],
  ])('%s', (_title, answers, pointer, code) => {
    expect(form.validate(answers)).toEqual({ ok: false, errors: [{ pointer: `#/answers${pointer}`, code }] });
  });

  it.each([[null], [[]], ['x'], [5], [undefined]])('%j instead of answers', (answers) => {
    expect(form.validate(answers)).toEqual({
      ok: false,
      errors: [{ pointer: '#/answers', code: 'validation-failed' }],
    });
  });

  it('10,000 nested lists and 50,000 rows, without falling over', () => {
    const nested = JSON.parse(`{"line":${'['.repeat(10_000)}${']'.repeat(10_000)}}`) as unknown;
    const wide = { rows: Array.from({ length: 50_000 }, () => ({ c: 'x' })) };
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 1]));
    expect(form.validate(nested)).toMatchObject({ ok: false, errors: [{ code: 'too-deep' }] });
    expect(form.validate(wide)).toMatchObject({ ok: false, errors: [{ code: 'too-many-items' }] });
    expect(form.validate(keys)).toMatchObject({ ok: false, errors: [{ code: 'too-many-items' }] });
  });

  it('a flood of faults with at most 100 errors, none of which repeats a value', () => {
    const answers = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, 'secret']));
    const result = form.validate(answers);
    expect(result.ok ? [] : result.errors).toHaveLength(100);
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  it('prototype keys without changing any prototype', () => {
    form.validate(JSON.parse('{"grid":{"__proto__":{"polluted":1}},"constructor":{"prototype":{"polluted":1}}}'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('accepts', () => {
  it.each<[string, Record<string, unknown>]>([
    ['nothing at all', {}],
    ['scripts, formulas and quotes as text', { remark: "<script>alert(1)</script> {line} =HYPERLINK() ' OR 1=1--" }],
    ['every script of the world', { remark: '好 བོད་ ئۇيغۇر e\u0301 𠮷 👨‍👩‍👧 \u202e' }],
    ['10,000 characters', { remark: 'x'.repeat(10_000) }],
    ['half points', { points: 9.5 }],
    ['a leap day', { day: '2012-02-29' }],
    ['other with its text', { one: 'other', 'one-Comment': 'x' }],
    ['files by reference', { files: [file, { ...file, content: 'f-2' }] }],
    ['rows and panels', { table: { x: { c: 'a', d: 2 } }, panels: [{ k: 'a' }, { k: 'b' }], rows: [{ c: 'x' }] }],
  ])('%s', (_title, answers) => {
    expect(form.validate(answers)).toMatchObject({ ok: true, answers });
  });

  it('any order of keys, and hands back the order of the form without empty answers', () => {
    const result = form.validate({ remark: 'x', many: [], line: 'y', mail: '' });
    expect(result.ok && Object.keys(result.answers)).toEqual(['line', 'remark']);
  });

  it('a total of the sender, and ignores it', () => {
    expect(form.validate({ points: 9.5, sum: 99 })).toEqual({
      ok: true,
      answers: { points: 9.5 },
      calculated: { sum: 10.5 },
    });
  });
});

describe('conditions', () => {
  const chained = compileForm({
    elements: [
      { type: 'boolean', name: 'a' },
      { type: 'boolean', name: 'b', visibleIf: '{a} = true' },
      { type: 'panel', name: 'p', visibleIf: '{b} = true', elements: [{ type: 'text', name: 'c', isRequired: true }] },
      { type: 'text', name: 'd', enableIf: '{a} = true', isRequired: true },
    ],
  });

  it('follow each other', () => {
    expect(chained.validate({})).toMatchObject({ ok: true });
    expect(chained.validate({ b: true })).toMatchObject({
      ok: false,
      errors: [{ pointer: '#/answers/b', code: 'not-visible' }, {}],
    });
    expect(chained.validate({ a: true, b: true, d: 'x' })).toMatchObject({
      errors: [{ pointer: '#/answers/c', code: 'required' }],
    });
    expect(chained.visibleQuestions({ a: true, b: true })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('see survey variables, without regard to case', () => {
    const variant = compileForm({ elements: [{ type: 'text', name: 'x', visibleIf: "{UnitType} = 'village'" }] });
    expect(variant.validate({ x: 'y' }, { variables: { unitType: 'village' } })).toMatchObject({ ok: true });
    expect(variant.validate({ x: 'y' }, { variables: { unitType: 'community' } })).toMatchObject({ ok: false });
  });

  it('see the row they stand in', () => {
    const rows = compileForm({
      elements: [
        {
          type: 'paneldynamic',
          name: 'visits',
          templateElements: [
            { type: 'boolean', name: 'found' },
            { type: 'text', name: 'what', visibleIf: '{panel.found} = true', isRequired: true },
          ],
        },
      ],
    });
    expect(rows.validate({ visits: [{ found: false }, { found: true, what: 'x' }] })).toMatchObject({ ok: true });
    expect(rows.validate({ visits: [{ found: true }, { what: 'x' }] })).toMatchObject({
      errors: [
        { pointer: '#/answers/visits/0/what', code: 'required' },
        { pointer: '#/answers/visits/1/what', code: 'not-visible' },
      ],
    });
  });
});

describe('a ballot on commitments', () => {
  const ballot = compileForm({
    elements: [
      {
        type: 'matrix',
        name: 'kept',
        role: 'commitment:*',
        rowsFrom: 'commitments',
        visibleIf: '{commitments} notempty',
        eachRowRequired: true,
        columns: ['kept', 'partly-kept', 'not-kept', 'unknown'],
      },
    ],
  });
  const variables = {
    commitments: [
      { value: 'road', text: '修路' },
      { value: 'well', text: '打井' },
    ],
  };

  it('takes its rows from the unit', () => {
    const answers = { kept: { road: 'kept', well: 'unknown' } };
    expect(ballot.validate(answers, { variables })).toMatchObject({ ok: true });
  });

  it('refuses rows of another unit and rows left out', () => {
    expect(ballot.validate({ kept: { road: 'kept', school: 'kept' } }, { variables })).toEqual({
      ok: false,
      errors: [
        { pointer: '#/answers/kept/school', code: 'unknown-field' },
        { pointer: '#/answers/kept/well', code: 'required' },
      ],
    });
    expect(ballot.validate({}, { variables: { commitments: [] } })).toMatchObject({ ok: true });
  });
});

it('adds points without the drift of binary fractions', () => {
  const items = Array.from({ length: 10 }, (_, index) => ({
    type: 'text',
    name: `i${index}`,
    inputType: 'number',
    min: 0,
    max: 10,
    step: 0.01,
    points: 10,
  }));
  const sheet = compileForm({ elements: items });
  const answers = Object.fromEntries(items.map(({ name }) => [name, 0.1]));
  const result = sheet.validate(answers);
  expect(result.ok && sheet.scores(result)).toMatchObject({ total: '1', points: '100' });
  const more = sheet.validate({ i0: 8.35, i1: 0.07 });
  expect(more.ok && sheet.scores(more)).toMatchObject({ total: '8.42' });
});

describe('a signature', () => {
  const signed = compileForm({ elements: [{ type: 'signaturepad', name: 'signed', isRequired: true }] });
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const url = (data: string, type = 'image/png') => `data:${type};base64,${data}`;

  it('is a whole PNG', () => {
    expect(signed.validate({ signed: url(pixel) })).toMatchObject({ ok: true });
  });

  it.each<[string, unknown, string]>([
    ['missing', undefined, 'required'],
    ['a number', 5, 'wrong-type'],
    ['a name', '林桂兰', 'invalid-text'],
    ['a JPEG', url('/9j/4AAQSkZJRgABAQ==', 'image/jpeg'), 'invalid-text'],
    ['a drawing', url('PHN2Zz48L3N2Zz4=', 'image/svg+xml'), 'invalid-text'],
    ['cut off', url(pixel.slice(0, 64)), 'invalid-text'],
    [
      'followed by something else',
      url(Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.from('<script>')]).toString('base64')),
      'invalid-text',
    ],
    [
      'of a million pixels a side',
      url(Buffer.from(Buffer.from(pixel, 'base64')).fill(0x0f, 16, 20).toString('base64')),
      'invalid-text',
    ],
    ['of a page of base64 that is none', `data:image/png;base64,${'%'.repeat(100)}`, 'invalid-text'],
    ['larger than 200 kB', url('A'.repeat(210_000)), 'too-long'],
  ])('is not %s', (_title, given, code) => {
    expect(signed.validate(given === undefined ? {} : { signed: given })).toEqual({
      ok: false,
      errors: [{ pointer: '#/answers/signed', code }],
    });
  });

  it('leaves the cap on other texts as it is', () => {
    const both = compileForm({
      elements: [
        { type: 'signaturepad', name: 'signed' },
        { type: 'comment', name: 'said' },
      ],
    });
    expect(both.validate({ signed: url(pixel), said: 'x'.repeat(10_001) })).toMatchObject({
      ok: false,
      errors: [{ pointer: '#/answers/said', code: 'too-long' }],
    });
  });
});

describe('a slider', () => {
  const verdict = (json: object, value: unknown) => {
    const result = compileForm({ elements: [{ type: 'slider', name: 's', ...json }] }).validate({ s: value });
    return result.ok
      ? 'ok'
      : result.errors.map(({ pointer, code }) => `${pointer.slice('#/answers/'.length)} ${code}`).join();
  };

  it.each<[object, unknown, string]>([
    [{}, 100, 'ok'],
    [{}, 101, 's out-of-range'],
    [{}, 0.5, 's out-of-range'],
    [{}, '5', 's wrong-type'],
    [{ min: 0.1, max: 1, step: 0.1 }, 0.3, 'ok'],
    [{ min: 1, max: 10, step: 2 }, 3, 'ok'],
    [{ min: 1, max: 10, step: 2 }, 4, 's out-of-range'],
    [{ sliderType: 'range' }, [10, 20], 'ok'],
    [{ sliderType: 'range' }, [20, 10], 's out-of-range'],
    [{ sliderType: 'range' }, [10, 200], 's/1 out-of-range'],
    [{ sliderType: 'range' }, [10], 's wrong-type'],
    [{ sliderType: 'range' }, 10, 's wrong-type'],
    [{ sliderType: 'range', maxRangeLength: 5 }, [10, 20], 's out-of-range'],
  ])('%j takes %j: %s', (json, value, expected) => {
    expect(verdict(json, value)).toBe(expected);
  });
});

describe('pictures to choose from', () => {
  const imageLink = 'data:image/png;base64,iVBORw0KGgo=';
  const picker = { type: 'imagepicker', name: 'p', choices: ['a', 'b'].map((value) => ({ value, imageLink })) };

  it('are one choice, or several with multiSelect', () => {
    const [one, several] = [
      compileForm({ elements: [picker] }),
      compileForm({ elements: [{ ...picker, multiSelect: true }] }),
    ];
    expect([one.validate({ p: 'a' }).ok, one.validate({ p: ['a'] }).ok, one.validate({ p: 'c' }).ok]).toEqual([
      true,
      false,
      false,
    ]);
    expect([
      several.validate({ p: ['a', 'b'] }).ok,
      several.validate({ p: 'a' }).ok,
      several.validate({ p: ['a', 'a'] }).ok,
    ]).toEqual([true, false, false]);
  });
});

it('does not compile a form it could not enforce', () => {
  expect(() => compileForm({ elements: [{ type: 'html', name: 'x' }] })).toThrow(FormDefinitionError);
});
