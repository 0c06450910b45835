import { describe, expect, it } from 'vitest';
import { ballotRowsOf } from './ballot-rows.js';

const rows = { question: 'promises', text: 'content' };

describe('the rows of a ballot', () => {
  it('are the commitments of a unit, each once and in their order', () =>
    expect(
      ballotRowsOf(rows, [
        { promises: [{ content: '硬化三组道路 ', owner: '村主任' }, { content: '修建水池' }] },
        { promises: [{ content: '修建水池' }, { content: '' }, { owner: '林桂兰' }] },
      ]),
    ).toEqual([
      { code: 'c1', text: '硬化三组道路' },
      { code: 'c2', text: '修建水池' },
    ]));

  it('are none where nothing was promised', () => {
    expect(ballotRowsOf(rows, [])).toEqual([]);
    expect(ballotRowsOf(rows, [{}, { promises: 'later' }])).toEqual([]);
  });

  it('are at most fifty', () => {
    const promises = Array.from({ length: 60 }, (_, at) => ({ content: `第${at}项` }));
    expect(ballotRowsOf(rows, [{ promises }])).toHaveLength(50);
  });
});
