import { describe, expect, it } from 'vitest';
import { literalText, withNames, withoutValues, withPlainSigns } from './expression-spelling.js';

describe('the text of an expression', () => {
  it.each([
    ["{a} <> 'x' and {b} => 1", "{a} != 'x' and {b} >= 1"],
    ['{a} equals 1 or {b} notequals 2', '{a} equal  1 or {b} notequal  2'],
    ["{a} <> '<>'", "{a} != '<>'"],
    ['{a} =< "=<" and {b} = "equals"', '{a} <= "=<" and {b} = "equals"'],
    ["{equals} <> 'it\\'s <> that' and {b} <> 'x'", "{equals} != 'it\\'s <> that' and {b} != 'x'"],
    ["{don't} <> 'x' or {a} <> 'y'", "{don't} != 'x' or {a} != 'y'"],
    ["{a} <> '{b} <> ' and {c} <> 1", "{a} != '{b} <> ' and {c} != 1"],
    ["{a} <> 'open <> ", "{a} != 'open != "],
  ])('spells the signs of %s, and nothing else', (text, written) => expect(withPlainSigns(text)).toBe(written));

  it('is looked through without its values', () => {
    expect(withoutValues("{a} = '(((' and {b} = \"{c} or \" and f('x\\'(')")).toBe("{a} = '' and {b} = '' and f('')");
  });

  it('has names only outside of its values', () => {
    expect(withNames('{a} = \'{a}\' and {b} <> "{a}"', (name) => name.replace('a', 'c'))).toBe(
      '{c} = \'{a}\' and {b} <> "{a}"',
    );
  });

  it.each([
    ['plain', "'plain'"],
    [`it's "so"`, `'it\\'s \\"so\\"'`],
    ['a\\b', "'a\\b'"],
    [-1.5, '-1.5'],
    [true, 'true'],
  ])('says the value %s', (value, written) => expect(literalText(value)).toBe(written));
});
