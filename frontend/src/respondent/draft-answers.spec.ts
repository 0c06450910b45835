import { describe, expect, it } from 'vitest';
import { mergedAnswers } from './draft-answers';

describe('the draft of a card that is open in two tabs', () => {
  it('keeps what each of them answered', () => {
    const stored = mergedAnswers({}, {}, { overall: 'satisfied' });
    expect(mergedAnswers(stored, {}, { comment: '好' })).toEqual({ overall: 'satisfied', comment: '好' });
  });

  it('has the later answer of a question that both answered', () =>
    expect(mergedAnswers({ overall: 'satisfied' }, {}, { overall: 'dissatisfied' })).toEqual({
      overall: 'dissatisfied',
    }));

  it('loses what one of them took back, and nothing that it never touched', () =>
    expect(mergedAnswers({ overall: 'satisfied', reasons: ['unfair'] }, { reasons: ['unfair'] }, {})).toEqual({
      overall: 'satisfied',
    }));
});
