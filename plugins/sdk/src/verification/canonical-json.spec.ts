import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, inputText, outcomeText, WrittenTexts } from './canonical-json.js';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('texts that are hashed', () => {
  it('are canonical JSON, whatever names and values', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const aggregate = json({ value }) as never;
        expect(outcomeText({ outcomes: [], aggregate })).toBe(canonicalJson({ outcomes: [], aggregate }));
      }),
    );
  });

  it.each([
    ['{"10":1,"9":2,"a":3}'],
    ['{"__proto__":{"b":1},"a":"\u2028"}'],
    ['{"\\ud800":1}'],
    ['{"é":1,"e":2,"€":3,"😀":4}'],
    ['{"n":1e21,"m":-0,"k":0.1}'],
  ])('orders members by code units: %s', (text) => {
    const aggregate = JSON.parse(text) as never;
    expect(outcomeText({ outcomes: [], aggregate })).toBe(canonicalJson({ aggregate, outcomes: [] }));
  });

  it('are the same when parts were written before', () => {
    const arbitrary = fc.array(fc.record({ id: fc.string(), value: fc.jsonValue({ maxDepth: 4 }) }));
    fc.assert(
      fc.property(arbitrary, arbitrary, (subjects, context) => {
        const input = json({ subjects, context }) as { readonly subjects: readonly unknown[] };
        const text = inputText(input);
        const written = new WrittenTexts();
        written.write(input.subjects);
        expect(inputText(input, written)).toBe(text);
        expect(text).toBe(canonicalJson(JSON.parse(text)));
      }),
    );
  });

  it('put the subjects of an input in the order of their ids', () => {
    expect(inputText({ subjects: [{ id: 'b' }, { id: 'a' }], asOf: 'x' })).toBe(
      '{"asOf":"x","subjects":[{"id":"a"},{"id":"b"}]}',
    );
    expect(inputText({ subjects: 'none' })).toBe('{"subjects":"none"}');
  });

  it('refuse what JSON cannot say', () => {
    expect(() => inputText({ subjects: [{ id: 'a', n: Infinity }] })).toThrow();
    expect(() => inputText({ n: undefined })).not.toThrow();
  });
});
