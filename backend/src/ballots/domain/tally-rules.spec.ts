import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBallots } from './tally-rules.js';

const subject = { campaignId: 'c', unitId: 'u', groupKey: 'mass' };
const tick = fc.record({
  role: fc.constantFrom('overall', 'item:leadership', 'comment'),
  option: fc.constantFrom('satisfied', 'dissatisfied', 'unknown'),
});
const ballot = fc.uniqueArray(tick, { selector: ({ role }) => role });

describe('counting ballots', () => {
  it('counts rated roles only, `unknown` as an option of its own (N5)', () => {
    const ballots = [
      [
        { role: 'overall', option: 'satisfied' },
        { role: 'respondent-role', option: 'member' },
      ],
      [{ role: 'overall', option: 'unknown' }],
      [{ role: 'overall', option: 'satisfied' }],
    ];
    expect(countBallots([{ ...subject, ballots }])).toEqual([
      { ...subject, questionRole: 'overall', optionCode: 'satisfied', count: 2 },
      { ...subject, questionRole: 'overall', optionCode: 'unknown', count: 1 },
    ]);
  });

  it('counts the overall answer once more by the category of the ballot, and nothing else of it', () => {
    const age = { role: 'breakdown:age', option: '60-plus' };
    const ballots = [
      [age, { role: 'item:cadres', option: 'satisfied' }, { role: 'overall', option: 'satisfied' }],
      [{ role: 'overall', option: 'dissatisfied' }],
      [age, { role: 'item:cadres', option: 'satisfied' }],
      [
        { role: 'breakdown:age', option: 'x'.repeat(60) },
        { role: 'overall', option: 'satisfied' },
      ],
    ];
    expect(
      countBallots([{ ...subject, ballots }]).map(({ questionRole, optionCode, count }) => [
        questionRole,
        optionCode,
        count,
      ]),
    ).toEqual([
      ['breakdown:age:60-plus', 'satisfied', 1],
      ['item:cadres', 'satisfied', 2],
      ['overall', 'dissatisfied', 1],
      ['overall', 'satisfied', 2],
    ]);
  });

  it('adds up what several doors say of the same unit', () => {
    const ballots = [[{ role: 'overall:v1', option: 'satisfied' }]];
    expect(
      countBallots([
        { ...subject, unitId: 't1', ballots },
        { ...subject, unitId: 't2', ballots },
      ]),
    ).toEqual([{ ...subject, unitId: 'v1', questionRole: 'overall', optionCode: 'satisfied', count: 2 }]);
  });

  it('does not depend on the order of ballots, nor on how they were stacked (I1)', () => {
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 30 }), (ballots) => {
        const forwards = countBallots([{ ...subject, ballots }]);
        expect(countBallots([{ ...subject, ballots: [...ballots].reverse() }])).toEqual(forwards);
        const total = forwards
          .filter(({ questionRole }) => questionRole === 'overall')
          .reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(ballots.filter((ticks) => ticks.some(({ role }) => role === 'overall')).length);
      }),
    );
  });
});
