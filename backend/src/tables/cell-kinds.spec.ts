import { describe, expect, it } from 'vitest';
import { choice, code, count, decimalText, list, number as fraction, someOf, text } from './cell-kinds.js';

const number = (value: number, shown = String(value)) => ({ kind: 'number', value, shown }) as const;

describe('a code', () => {
  it.each([
    ['0015', '0015'],
    [number(15, '0015'), '0015'],
    ['330881198001011234', '330881198001011234'],
    [number(330881001004), '330881001004'],
    ['ＡＢ－１２', 'AB-12'],
    ['T031\u200b', 'T031'],
    ['\u200eT\u200d031\ufeff', 'T031'],
    ["'C007", 'C007'],
    ['’C007', 'C007'],
    ['\u00a0C007\u3000', 'C007'],
  ])('%j is %s', (cell, value) => expect(code(40).read(cell)).toEqual({ value }));

  it.each([
    ['that the spreadsheet rounded', number(330881198001011200), 'code-rounded'],
    ['that a CSV file has in powers of ten', '3.30881E+17', 'code-rounded'],
    ['that the spreadsheet took for a day', { kind: 'moment', text: '2012-01-02' } as const, 'code-is-date'],
    ['that no database takes', 'a\0b', 'invalid-text'],
  ])('%s is refused', (_name, cell, expected) =>
    expect(code(40).read(cell)).toMatchObject({ fault: { code: expected } }),
  );

  it('has a longest length', () =>
    expect(code(3).read('1234')).toEqual({ fault: { code: 'too-long', params: { max: 3 } } }));
});

describe('a text', () => {
  it('keeps its brackets and what shapes scripts, and loses what nobody sees', () =>
    expect(text(40).read('零宽\u200b村（新）👩\u200d🌾')).toEqual({ value: '零宽村（新）👩\u200d🌾' }));
});

describe('a count', () => {
  it.each(['1200', '1,200', '１２００', '1200.0', ' 1 200 ', "'1200", number(1200)])('%j is 1200', (cell) =>
    expect(count(0, 9999).read(cell)).toEqual({ value: 1200 }),
  );

  it.each(['很多', '1.5', '-1', '12,00', '10000', '1e3', number(1.5), number(-1), '约1200'])('%j is none', (cell) =>
    expect(count(0, 9999).read(cell)).toEqual({ fault: { code: 'out-of-range', params: { min: 0, max: 9999 } } }),
  );
});

describe('a choice', () => {
  const committees = choice([
    { key: 'county', message: 'county', words: ['县区委', 'County committee'] },
    { key: 'village', message: 'village', words: ['行政村'] },
  ]);
  it.each(['县区委', '县（区）委', '县(区)委', ' 县区委 ', 'county', 'COUNTY  committee', '县\u200b区委'])(
    '%s is the county committee',
    (written) => expect(committees.read(written)).toEqual({ value: 'county' }),
  );

  it('that is none names all there are', () =>
    expect(committees.read('行政庄')).toEqual({
      fault: { code: 'not-a-choice', params: { allowed: 'county, village' } },
    }));
});

describe('a list', () => {
  it('has its items between any commas', () =>
    expect(list(5, 9).read('示范、 先进，;试点')).toEqual({ value: ['示范', '先进', '试点'] }));

  it('has bounds', () => {
    expect(list(2, 9).read('a,b,c')).toMatchObject({ fault: { code: 'too-many-items' } });
    expect(list(2, 3).read('abcd')).toMatchObject({ fault: { code: 'too-long' } });
  });
});

describe('a number', () => {
  it.each([
    ['7.5', 7.5],
    [number(7.5), 7.5],
    ['１，２００．２５', 1200.25],
    ['-3', -3],
  ])('%j is %d', (cell, value) => expect(fraction().read(cell)).toEqual({ value }));

  it.each(['many', '1,2', '1e3', '', '0x10'])('%j is none', (cell) =>
    expect(fraction().read(cell)).toEqual({ fault: { code: 'wrong-type' } }),
  );
});

describe('some of a list of words', () => {
  const posts = someOf(
    [
      { key: 'homes', message: 'homes', words: ['驻村入户、结对帮带'] },
      { key: 'duty', message: 'duty', words: ['设岗定责'] },
      { key: 'homes-only', message: 'homes-only', words: ['驻村入户'] },
    ],
    ['a', 'b'],
  );

  it.each([
    ['设岗定责', ['duty']],
    ['设岗定责、驻村入户、结对帮带', ['duty', 'homes']],
    ['驻村入户；设岗定责', ['homes-only', 'duty']],
    ['duty, homes\nduty', ['duty', 'homes']],
  ])('%j are %j, commas within words too', (cell, value) => expect(posts.read(cell)).toEqual({ value }));

  it('has none but those, and says which they are', () =>
    expect(posts.read('设岗定责、茶')).toEqual({ fault: { code: 'not-a-choice', params: { allowed: 'a, b' } } }));
});

describe('a decimal that is kept as text', () => {
  it.each([
    ['6000.70', '6000.7'],
    ['5,100.50', '5100.5'],
    [number(0.1), '0.1'],
    ['007', '7'],
    ['-3.0', '-3'],
    ['-0.00', '0'],
  ])('%j is %s', (cell, value) => expect(decimalText(4).read(cell)).toEqual({ value }));

  it.each([
    ['1.23456', { code: 'too-many-places', params: { max: 4 } }],
    ['1234567890123', { code: 'out-of-range' }],
    ['some', { code: 'wrong-type' }],
  ])('%j is none', (cell, fault) => expect(decimalText(4).read(cell)).toEqual({ fault }));
});
