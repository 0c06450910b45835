import { Trace, type Fact } from '@pingyi/plugin-sdk';
import { describe, expect, it } from 'vitest';
import { factVetoes } from './fact-vetoes.js';

const fact = (kind: string, given: { date?: string; months?: number }): Fact => ({
  kind,
  by: null,
  date: given.date ?? null,
  months: given.months ?? null,
});
const vetoes = (asOf: string, ...facts: Fact[]) => factVetoes(facts, asOf, 12, new Trace());

describe('vetoes by fact (S5.7)', () => {
  it.each([
    ['V1 on the first day of two years', '2012-04-30', 'discipline-case', '2010-04-30', ['V1']],
    ['V1 one day earlier', '2012-04-30', 'discipline-case', '2010-04-29', []],
    ['V1 on the day itself', '2012-04-30', 'discipline-case', '2012-04-30', ['V1']],
    ['V1 dated after the day', '2012-04-30', 'discipline-case', '2012-05-01', []],
    ['V1 window clamped to the end of February', '2012-02-29', 'discipline-case', '2010-02-28', ['V1']],
    ['V1 one day before a clamped window', '2012-02-29', 'discipline-case', '2010-02-27', []],
    ['V3 on the first day of one year', '2012-04-30', 'mass-petition', '2011-04-30', ['V3']],
    ['V3 one day earlier', '2012-04-30', 'mass-petition', '2011-04-29', []],
    ['V3 clamped window', '2012-02-29', 'mass-petition', '2011-02-28', ['V3']],
    ['V3 from a 28 February to the same day', '2013-02-28', 'mass-petition', '2012-02-28', ['V3']],
    ['V2b exactly twelve months without activity', '2012-04-30', 'last-activity', '2011-04-30', ['V2b']],
    ['V2b one day less', '2012-04-30', 'last-activity', '2011-05-01', []],
    ['V2b clamped limit', '2012-02-29', 'last-activity', '2011-02-28', ['V2b']],
    ['V2b one day after a clamped limit', '2012-02-29', 'last-activity', '2011-03-01', []],
  ])('%s', (_name, asOf, kind, date, expected) => {
    expect(vetoes(asOf, fact(kind, { date }))).toEqual(expected);
  });

  it('lets the latest activity decide', () => {
    const old = fact('last-activity', { date: '2010-01-01' });
    expect(vetoes('2012-04-30', old, fact('last-activity', { date: '2012-01-01' }))).toEqual([]);
    expect(vetoes('2012-04-30', fact('last-activity', { date: '2012-05-01' }), old)).toEqual(['V2b']);
    expect(vetoes('2012-04-30', fact('last-activity', { date: '2012-05-01' }))).toEqual([]);
  });

  it('counts an election as long overdue from the limit on', () => {
    expect(vetoes('2012-04-30', fact('election-overdue', { months: 11 }))).toEqual([]);
    expect(
      vetoes('2012-04-30', fact('election-overdue', { months: 12 }), fact('election-overdue', { months: 3 })),
    ).toEqual(['V2a']);
  });

  it('finds an old case beside a newer one, and a case beside one of the future', () => {
    const cases = ['2005-01-01', '2011-01-01', '2013-01-01'].map((date) => fact('discipline-case', { date }));
    expect(vetoes('2012-04-30', ...cases)).toEqual(['V1']);
  });

  it('names fact and window in the trace', () => {
    const trace = new Trace();
    factVetoes([fact('mass-petition', { date: '2012-01-02' })], '2012-04-30', 12, trace);
    expect(trace.steps).toEqual([
      {
        step: 'veto-window',
        inputs: { code: 'V3', kind: 'mass-petition', date: '2012-01-02', from: '2011-04-30', to: '2012-04-30' },
        output: 'V3',
      },
    ]);
  });
});
