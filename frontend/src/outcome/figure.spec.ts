import { describe, expect, it } from 'vitest';
import { figureOf, type FigureWords } from './figure';

const titles: Readonly<Record<string, string>> = {
  'shareStatus.met': 'Met',
  'coverage.village': 'Villages',
  'coverage.share': 'Share (%)',
  'coverage.met': 'Target met',
};
const words: FigureWords = {
  part: (key, code) => titles[`${key}.${code}`] ?? code,
  unit: (id) => (id === 'u1' ? 'Yanshang' : id === 'u2' ? 'Yanxia' : undefined),
  number: (value) => value.toLocaleString('en'),
  day: (value) => `on ${value}`,
  yes: 'yes',
  no: 'no',
  nothing: '—',
};
const outOfReach = '3f2c1c1e-7f43-4c53-9a52-0a2f5c1d9e10';

describe('figures of a run', () => {
  it.each([
    ['a count', 'total', 1616, '1,616'],
    ['a share as it was published', 'share', '75.10', '75.10'],
    ['nothing', 'share', null, '—'],
    ['a target by the word of the type', 'shareStatus', 'met', 'Met'],
    ['a day', 'publicityEnds', '2011-06-13', 'on 2011-06-13'],
    ['yes', 'met', true, 'yes'],
    ['an empty table', 'coverage', {}, '—'],
  ])('show %s', (_name, key, value, text) => expect(figureOf(key, value, words)).toEqual({ kind: 'value', text }));

  it('name units instead of their ids, and count those out of reach', () => {
    expect(figureOf('filing', ['u1', outOfReach], words)).toEqual({ kind: 'units', names: ['Yanshang'], others: 1 });
    expect(figureOf('filing', [outOfReach], words)).toEqual({ kind: 'units', names: [], others: 1 });
    expect(figureOf('filing', [], words)).toEqual({ kind: 'units', names: [], others: 0 });
  });

  it('name the units of each field', () => {
    const figure = figureOf('selected', { farming: ['u2'] }, words);
    expect(figure).toEqual({
      kind: 'parts',
      parts: [{ name: 'farming', figure: { kind: 'units', names: ['Yanxia'], others: 0 } }],
    });
  });

  it('keep a table of figures apart by its names', () => {
    expect(figureOf('coverage', { village: { share: '34.52', met: false } }, words)).toEqual({
      kind: 'parts',
      parts: [
        {
          name: 'Villages',
          figure: {
            kind: 'parts',
            parts: [
              { name: 'Share (%)', figure: { kind: 'value', text: '34.52' } },
              { name: 'Target met', figure: { kind: 'value', text: 'no' } },
            ],
          },
        },
      ],
    });
  });
});
