import { describe, expect, it } from 'vitest';
import type { Tick } from './ballot-ticks.js';
import { countLines } from './straight-lines.js';

const items = (...options: readonly string[]): Tick[] => options.map((option, at) => ({ role: `item:${at}`, option }));

describe('straight lines', () => {
  it.each<[string, Tick[], { comparable: number; straight: number }]>([
    ['five alike are one', items('good', 'good', 'good', 'good', 'good'), { comparable: 1, straight: 1 }],
    ['four alike are too few to tell', items('good', 'good', 'good', 'good'), { comparable: 0, straight: 0 }],
    ['one that differs is none', items('good', 'good', 'good', 'good', 'poor'), { comparable: 1, straight: 0 }],
    [
      'whoever does not know everything rates nothing',
      items('unknown', 'unknown', 'unknown', 'unknown', 'unknown'),
      { comparable: 0, straight: 0 },
    ],
    [
      'what is not known is left out of the others',
      items('good', 'unknown', 'good', 'good', 'good', 'good'),
      { comparable: 1, straight: 1 },
    ],
    [
      'units of one ballot are rows like any other',
      ['a', 'b', 'c', 'd', 'e'].map((unit) => ({ role: `overall:${unit}`, option: 'good' })),
      { comparable: 1, straight: 1 },
    ],
    [
      'age and remarks are no ratings',
      [...items('good', 'good', 'good', 'good'), { role: 'breakdown:age', option: 'good' }],
      { comparable: 0, straight: 0 },
    ],
  ])('%s', (_name, ballot, counts) => expect(countLines([ballot])).toEqual(counts));

  it('are added up over ballots', () => {
    const straight = items('good', 'good', 'good', 'good', 'good');
    const mixed = items('good', 'poor', 'good', 'good', 'good');
    expect(countLines([straight, mixed, straight, items('good')])).toEqual({ comparable: 3, straight: 2 });
  });
});
