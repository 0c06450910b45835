import { describe, expect, it } from 'vitest';
import type { ItemScore } from '@pingyi/form-definitions/vocabulary';
import { faultsOfDecisions, panelItems, signedScore } from './panel-score.js';

const rater = (scores: Readonly<Record<string, string | null>>): ItemScore[] =>
  Object.entries(scores).map(([item, score]) => ({
    item,
    question: `${item}-score`,
    points: item === 'setup' ? '10' : '15',
    score,
    applicable: score !== null,
  }));
const three = [
  rater({ setup: '9.5', rules: '12' }),
  rater({ setup: '9', rules: '8' }),
  rater({ setup: '9', rules: '12' }),
];

describe('what a panel gives', () => {
  it('is the mean of each item, half up to hundredths, unless the raters differ by more than the limit', () => {
    const items = panelItems(three, '2');
    expect(items.map(({ item, mean, needsDecision }) => [item, mean, needsDecision])).toEqual([
      ['setup', '9.17', false],
      ['rules', '10.67', true],
    ]);
    // Exactly the limit is not more than it.
    expect(panelItems(three, '4').some(({ needsDecision }) => needsDecision)).toBe(false);
    expect(panelItems([rater({ setup: '0.1' }), rater({ setup: '0.3' })], '0.2')[0]?.needsDecision).toBe(false);
  });

  it('adds up to what stands beside the items: decisions where they differ, means elsewhere', () => {
    expect(signedScore(panelItems(three, '2'), new Map([['rules', '11']]))).toEqual({
      items: [
        { item: 'setup', score: '9.17', decided: false },
        { item: 'rules', score: '11', decided: true },
      ],
      total: '20.17',
    });
    // A decision on an item that needs none changes nothing.
    expect(signedScore(panelItems(three, '4'), new Map([['rules', '1']])).total).toBe('19.84');
  });

  it('leaves out who has not scored an item, and scales where nobody has', () => {
    const items = panelItems([rater({ setup: '8', rules: null }), rater({ setup: null, rules: null })], '1');
    expect(items.map(({ mean }) => mean)).toEqual(['8', null]);
    expect(signedScore(items, new Map()).total).toBe('20');
  });

  it('of one rater is what he gives, and of none is nothing', () => {
    expect(signedScore(panelItems([three[0]!], '0'), new Map()).total).toBe('21.5');
    expect(panelItems([], '1')).toEqual([]);
  });
});

describe('decisions of the chair', () => {
  const items = panelItems(three, '2');
  const faults = (decisions: Readonly<Record<string, string>>) =>
    faultsOfDecisions(items, new Map(Object.entries(decisions)));

  it('are on every item that needs one, within its points, and on no other', () => {
    expect(faults({ rules: '15' })).toEqual([]);
    expect(faults({})).toEqual([{ item: 'rules', code: 'required' }]);
    expect(faults({ rules: '15.5' })).toEqual([{ item: 'rules', code: 'out-of-range' }]);
    expect(faults({ rules: '11', setup: '9', strange: '1' })).toEqual([
      { item: 'setup', code: 'not-a-choice' },
      { item: 'strange', code: 'not-a-choice' },
    ]);
  });
});
