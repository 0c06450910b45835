import { describe, expect, it } from 'vitest';
import { stageOf } from './stages.js';

// Thursday; the third working day after it is a Tuesday.
const at = (dueOn: string) => stageOf(dueOn, '2012-05-03', '2012-05-08');

describe('a deadline', () => {
  it('is near for three working days, then today, then over', () => {
    expect(at('2012-05-09')).toBeNull();
    expect(at('2012-05-08')).toBe('soon');
    expect(at('2012-05-05')).toBe('soon');
    expect(at('2012-05-03')).toBe('today');
    expect(at('2012-05-02')).toBe('overdue');
  });
});
