import fc from 'fast-check';
import { newQuickJSWASMModuleFromVariant, type QuickJSContext } from 'quickjs-emscripten-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { PlainValuesError, readPlainValues } from './plain-values.js';

let context: QuickJSContext;

beforeAll(async () => {
  context = (await newQuickJSWASMModuleFromVariant(import('@jitl/quickjs-wasmfile-release-sync'))).newContext();
});

/** What the engine writes for the value of an expression; `undefined` where it throws. */
function written(expression: string): Uint8Array | undefined {
  const value = context.unwrapResult(context.evalCode(`(() => (${expression}))()`));
  return value
    .consume((handle) => context.encodeBinaryJSON(handle))
    .consume((bytes) =>
      context.typeof(bytes) === 'object'
        ? context.getArrayBuffer(bytes).consume(({ value: view }) => view.slice())
        : undefined,
    );
}

const read = (expression: string, most = 1_000_000): unknown => readPlainValues(written(expression)!, most);

describe('plain values out of the interpreter', () => {
  it('are what JSON text would have told', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        fc.pre(!JSON.stringify(value).includes('"__proto__"'));
        const text = JSON.stringify(value);
        expect(JSON.stringify(read(`JSON.parse(${JSON.stringify(text)})`))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '[1, -1, 0, 63, 64, -65, 2147483647, -2147483648, 2147483648, 1e10, 0.5, -0]',
    '["", "a", "×", "中", "\\ud800", "a".repeat(300)]',
    '({ 5: 1, b: 2, "01": 3, 4294967295: 4, "-1": 5, length: 6 })',
    '[true, false, null, [], {}]',
  ])('has the same order, numbers and texts: %s', (expression) => {
    const text = context
      .unwrapResult(context.evalCode(`JSON.stringify(${expression})`))
      .consume((handle) => context.getString(handle));
    expect(JSON.stringify(read(expression))).toBe(text);
  });

  it('leaves out undefined members, and reads undefined entries as null, as JSON does', () => {
    expect(read('({ a: undefined, b: [undefined, , 1] })')).toEqual({ b: [null, null, 1] });
  });

  it('writes out what is shared', () => {
    expect(read('(() => { const a = { x: [1] }; const b = { a, again: a }; return [a, b, b]; })()')).toEqual([
      { x: [1] },
      { a: { x: [1] }, again: { x: [1] } },
      { a: { x: [1] }, again: { x: [1] } },
    ]);
  });

  it.each([
    'NaN',
    'Infinity',
    '({ a: [-Infinity] })',
    '[new String("x")]',
    '10n',
    'undefined',
    '[new Uint8Array(2)]',
    'JSON.parse(\'{"__proto__":1}\')',
    '(() => { const a = []; a.push(a); return a; })()',
    '(() => { let a = []; for (let i = 0; i < 300; i++) a = [a]; return a; })()',
  ])('refuses %s', (expression) => {
    expect(() => read(expression)).toThrow(PlainValuesError);
  });

  it.each([
    '() => 1',
    'new Map()',
    '[Symbol("x")]',
    '({ get a() { return 1; } })',
    'new Proxy({}, {})',
    '/x/',
    'Promise.resolve(1)',
    'new Error("x")',
  ])('are not even written for %s', (expression) => {
    expect(written(expression)).toBeUndefined();
  });

  it.each([
    '"x".repeat(1000)',
    'new Array(1000).fill(1)',
    'new Array(30).fill([])',
    '(() => { let a = ["x".repeat(100)]; for (let i = 0; i < 40; i++) a = [a, a]; return a; })()',
  ])('refuses more than is allowed, shared or not: %s', (expression) => {
    expect(() => read(expression, 500)).toThrow('too long');
  });

  it.each([
    ['plain letters', '"x"', 1],
    ['quotation marks', "'\"'", 2],
    ['letters beyond ASCII', '"é"', 2],
    ['control characters', '"\\u0001"', 6],
    ['Chinese', '"中"', 3],
    ['halves of pairs', '"\\ud800"', 6],
    ['pairs', '"\\ud83d\\ude00"', 4],
  ])('charges %s what their JSON takes, before they are copied', (_name, letter, each) => {
    const expression = `${letter}.repeat(1000)`;
    const whole = 8 + 1000 * each;
    expect(JSON.stringify(read(expression, whole))).toHaveLength(JSON.stringify(read(expression)).length);
    expect(() => read(expression, whole - 1)).toThrow('too long');
  });

  it('charges a long name each time it is written', () => {
    const many =
      '(() => { const name = "x".repeat(10_000); return new Array(50).fill(0).map(() => ({ [name]: 1 })); })()';
    expect(() => read(many)).toThrow('too long');
    expect(read(many, 4_000_000)).toHaveLength(50);
  });

  it.each([undefined, 'text', [5, 0, 1], { length: 3 }])('refuses %j, which is no run of bytes', (given) => {
    expect(() => readPlainValues(given, 1000)).toThrow('no bytes');
  });

  it('refuses every text that is cut off or goes on', () => {
    const bytes = written('({ a: [1, "two", 0.3, null, { b: 300 }], c: "中" })')!;
    for (let length = 0; length < bytes.length; length++)
      expect(() => readPlainValues(bytes.slice(0, length), 1000)).toThrow(PlainValuesError);
    expect(() => readPlainValues(Uint8Array.of(...bytes, 1), 1000)).toThrow('something after the value');
  });

  it('answers any bytes with a value or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (tail) => {
        for (const bytes of [tail, Uint8Array.of(5, 0, ...tail), Uint8Array.of(5, 1, 2, 97, ...tail)]) {
          try {
            readPlainValues(bytes, 1000);
          } catch (error) {
            expect(error).toBeInstanceOf(PlainValuesError);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
