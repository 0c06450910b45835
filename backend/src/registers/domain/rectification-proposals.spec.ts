import { describe, expect, it } from 'vitest';
import { proposalsOf, proposalsOfRecords } from './rectification-proposals.js';

const lowest = { grade: 'poor', problem: '等级“较差”' };
const v2 = { key: 'V2a', text: '长期不换届' };

describe('what a grading run proposes to put right (S5.9)', () => {
  it('is each reason once, under an origin that the next run gives again', () => {
    const outcomes = [{ unitId: 'a', grade: 'poor', reasons: [v2, v2, { key: 'V4', text: '满意率低' }] }];
    const proposals = proposalsOf('c', outcomes, lowest, 'grading');
    expect(proposals.map(({ origin, problem }) => [origin, problem])).toEqual([
      ['c V2a', '长期不换届'],
      ['c V4', '满意率低'],
    ]);
    expect(proposalsOf('c', outcomes, lowest, 'grading')).toEqual(proposals);
  });

  it('is the lowest grade itself where points alone led to it, and nothing for a better one without reasons', () => {
    const outcomes = [
      { unitId: 'a', grade: 'poor', reasons: [] },
      { unitId: 'b', grade: 'good', reasons: [] },
      { unitId: 'c', grade: null, reasons: [{ key: 'MISSING', text: '缺少评价' }] },
    ];
    expect(proposalsOf('c', outcomes, lowest, 'grading')).toEqual([
      { unitId: 'a', origin: 'c grade poor', problem: '等级“较差”', grade: 'poor', source: 'grading' },
    ]);
    expect(proposalsOf('c', outcomes, null, 'grading')).toEqual([]);
  });

  it('is also what records say: findings and commitments that were not kept, each once (S1.20, S4.9)', () =>
    expect(
      proposalsOfRecords([
        {
          id: 'r',
          unitId: 'a',
          source: 'superior',
          register: '公开承诺',
          state: '未兑现',
          about: ['硬化三组道路', '修建水池'],
        },
      ]),
    ).toEqual([
      {
        unitId: 'a',
        origin: 'record r',
        problem: '公开承诺 · 未兑现：硬化三组道路；修建水池',
        grade: null,
        source: 'superior',
      },
    ]));
});
