import { describe, expect, it } from 'vitest';
import { reasonsAgainst, type KnownCandidate } from './candidate-reasons.js';

const rules = {
  unitGrade: { value: 'unitGrade', campaignType: 'classification-grading', excluded: ['poor'] },
  facts: ['discipline-case', 'election-overdue'],
  months: 24,
};
const nothing: KnownCandidate = { grade: null, members: null, facts: [], overdue: [] };
const codes = (known: Partial<KnownCandidate>, least: number | null = 3) =>
  reasonsAgainst({ ...nothing, ...known }, rules, '2012-04-30', least).map(({ code, what, day }) => [code, what, day]);
const fact = (kind: string, date: string | null, enteredOn = '2012-01-01') => ({ kind, date, enteredOn });

describe('who is not nominated', () => {
  it('is a unit with the lowest grade, and nobody of whom nothing is known', () => {
    const graded = (grade: string) => ({ grade: { grade, campaign: { name: '定级', asOf: '2011-12-31' } } });
    expect(codes(graded('poor'))).toEqual([['unit-grade', 'poor', '2011-12-31']]);
    expect(codes(graded('average'))).toEqual([]);
    expect(codes({})).toEqual([]);
  });

  it('is whoever has a case within the months before the reference day, its first day included', () => {
    expect(codes({ facts: [fact('discipline-case', '2010-04-30')] })).toEqual([
      ['fact', 'discipline-case', '2010-04-30'],
    ]);
    expect(codes({ facts: [fact('discipline-case', '2010-04-29'), fact('discipline-case', '2012-05-01')] })).toEqual(
      [],
    );
    expect(codes({ facts: [fact('last-activity', '2012-01-01')] })).toEqual([]);
    // A fact without a day counts from when it was entered.
    expect(codes({ facts: [fact('election-overdue', null, '2009-01-01')] })).toEqual([]);
    expect(codes({ facts: [fact('election-overdue', null)] })).toEqual([['fact', 'election-overdue', null]]);
  });

  it('is a unit with something overdue by a register, or with fewer members than asked for', () => {
    const overdue = [{ kind: 'election-overdue', register: '换届', dueOn: '2011-03-01' }];
    expect(codes({ overdue, members: 2 })).toEqual([
      ['overdue', '换届', '2011-03-01'],
      ['few-members', '', null],
    ]);
    expect(codes({ members: 3 })).toEqual([]);
    expect(codes({ members: 1 }, null)).toEqual([]);
  });
});
