import { describe, expect, it } from 'vitest';
import { countFigures, type Countable, type CountedRecord } from './count-figures.js';

const record = (id: string, unitId: string, answers: Record<string, unknown> = {}): CountedRecord => ({
  id,
  unitId,
  answers,
});

/** A county with two townships, the first of which has two villages. */
const units = [
  { id: 'county', path: '/county/' },
  { id: 'east', path: '/county/east/' },
  { id: 'west', path: '/county/west/' },
  { id: 'v1', path: '/county/east/v1/' },
  { id: 'v2', path: '/county/east/v2/' },
];
const of = (covered: readonly string[], ...records: CountedRecord[]): Countable => ({
  units,
  covered: new Set(covered),
  records,
});
const alone = { of: 'unit', answer: null } as const;
const around = { of: 'territory', answer: null } as const;

describe('a figure that is counted from records', () => {
  it('is how many records a unit has, nought without any', () => {
    const countable = of([], record('b', 'east'), record('a', 'east'), record('c', 'v1'));
    expect(countFigures({ ...alone, count: { kind: 'records' } }, ['east', 'west'], countable)).toEqual(
      new Map([
        ['east', { value: '2', base: null, recordIds: ['a', 'b'] }],
        ['west', { value: '0', base: null, recordIds: [] }],
      ]),
    );
  });

  it('is a number added up and divided exactly: 7.5, 8 and 12.5 hours are 3.5 days of eight hours (S2.6)', () => {
    const countable = of(
      [],
      record('a', 'east', { hours: 7.5 }),
      record('b', 'east', { hours: '8' }),
      record('c', 'east', { hours: 12.5 }),
      record('d', 'east', { hours: 'many' }),
    );
    const figures = countFigures({ ...alone, count: { kind: 'sum', question: 'hours', per: 8 } }, ['east'], countable);
    expect(figures.get('east')).toEqual({ value: '3.5', base: null, recordIds: ['a', 'b', 'c', 'd'] });
  });

  it('is the records with an answer of all in the territory, and nothing where there are none (S3.9)', () => {
    const countable = of(
      [],
      record('a', 'v1', { skills: 'one' }),
      record('b', 'v2', { skills: ['more'] }),
      record('c', 'v2', { skills: 'none' }),
    );
    const way = {
      ...around,
      answer: { question: 'skills', values: ['one', 'more'] },
      count: { kind: 'share' },
    } as const;
    expect(countFigures(way, ['east', 'west', 'v2'], countable)).toEqual(
      new Map([
        ['east', { value: '2', base: 3, recordIds: ['a', 'b'] }],
        ['v2', { value: '1', base: 2, recordIds: ['b'] }],
      ]),
    );
  });

  it('is the units below that have enough records, each once, of those that the register is about (S2.7)', () => {
    const countable = of(
      ['east', 'west'],
      record('a', 'east', { post: 'full-time' }),
      record('b', 'east', { post: 'full-time' }),
      record('c', 'west', { post: 'part-time' }),
      record('d', 'county', { post: 'full-time' }),
    );
    const way = { ...around, answer: { question: 'post', values: ['full-time'] } } as const;
    const atLeast = (number: number) =>
      countFigures({ ...way, count: { kind: 'units-below', atLeast: number } }, ['county', 'west'], countable);
    expect(atLeast(1)).toEqual(new Map([['county', { value: '1', base: 2, recordIds: ['a', 'b'] }]]));
    expect(atLeast(3).get('county')?.value).toBe('0');
  });
});
