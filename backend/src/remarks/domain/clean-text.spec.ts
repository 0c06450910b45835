import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.js';

describe('a remark as it can be shown', () => {
  it.each([
    ['a right-to-left override', 'abc\u202Egpj.exe', 'abcgpj.exe'],
    ['isolates and marks of direction', '\u2066a\u2069\u200F\u061C', 'a'],
    ['signs that are not seen', '修\u200B路\uFEFF\u00AD', '修路'],
    ['control signs', 'a\u0007b\u001Bc\u0085d', 'abcd'],
    ['half a character', 'a\uD83Db', 'a\uFFFDb'],
    ['an emoji of several parts, whole', '👨‍👩‍👧 👍🏽', '👨‍👩‍👧 👍🏽'],
    ['a joiner between letters', 'a\u200Db', 'ab'],
    ['markup, which is text', '<b onclick=x>&amp;', '<b onclick=x>&amp;'],
    ['line breaks of every kind', ' a\r\nb\rc\n\n\n\nd ', 'a\nb\nc\n\nd'],
    ['what looks like a mask of ours', '⟦phone⟧', '[phone]'],
  ])('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});
