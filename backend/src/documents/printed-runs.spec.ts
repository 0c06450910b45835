import { describe, expect, it } from 'vitest';
import { fileNameOf } from './file-name.js';
import { breakablePieces, linesOf } from './line-breaks.js';
import { printableText } from './printable-text.js';
import { runsOf } from './printed-runs.js';

const fontOf = (sign: string): string | undefined =>
  /[\u0600-\u06FF]/.test(sign)
    ? 'arabic'
    : /[\u0F00-\u0FFF]/.test(sign)
      ? 'tibetan'
      : /[𠮷😀\u200D]/u.test(sign)
        ? undefined
        : 'regular';

describe('text that people have typed, in a document', () => {
  it('stands in one line, without overrides of direction, control characters and halves of signs', () => {
    expect(printableText('a\u202Egnp.exe\u2066b\u0000c\nd\u200Be\uD83D!')).toBe('agnp.exebc de\uFFFD!');
    expect(printableText('岩上村 😀 <b>=1+1</b>')).toBe('岩上村 😀 <b>=1+1</b>');
  });

  it('names a file without what systems forbid, and without another ending in disguise', () => {
    expect(fileNameOf('a/b: <c>\u202Efdp.exe', 'docx')).toBe('a_b_ _c_fdp.exe.docx');
    expect(fileNameOf('村'.repeat(200), 'pdf')).toBe(`${'村'.repeat(80)}.pdf`);
    expect(fileNameOf(' \n', 'pdf')).toBe('_.pdf');
  });

  it('is drawn by fonts that have its signs; others are named, and what only modifies them is left out', () => {
    expect(runsOf('村 བོད ئۇيغۇر تىل 1', fontOf)).toEqual([
      { font: 'regular', text: '村 ', backwards: false },
      { font: 'tibetan', text: 'བོད ', backwards: false },
      { font: 'arabic', text: 'ئۇيغۇر تىل ', backwards: true },
      { font: 'regular', text: '1', backwards: false },
    ]);
    expect(runsOf('𠮷a\u200D', fontOf).map(({ text }) => text)).toEqual(['［U+20BB7］a']);
  });
});

describe('lines', () => {
  it('break between Chinese signs and between words, never before what closes or after what opens', () => {
    expect(breakablePieces('优秀（12个），No 1 village')).toEqual([
      '优',
      '秀',
      '（12',
      '个），',
      'No ',
      '1 ',
      'village',
    ]);
  });

  it('hold as much as fits, the first one less where it is indented; what fits nowhere is cut', () => {
    expect(linesOf('一二三四五', (text) => text.length, { first: 2, others: 3 })).toEqual(['一二', '三四五']);
    expect(linesOf('abcdefgh', (text) => text.length, { first: 3, others: 3 })).toEqual(['abc', 'def', 'gh']);
    expect(linesOf('', (text) => text.length, { first: 3, others: 3 })).toEqual(['']);
  });
});
