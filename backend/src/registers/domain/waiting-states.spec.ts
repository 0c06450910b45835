import { readyCourses, shippedRegisters } from '@pingyi/form-definitions';
import { describe, expect, it } from 'vitest';
import { course, registerDefinition, type RegisterDefinition } from '../register-definition.js';
import { climbedUntil, depthOf, statesToLookAgain, waitingStates } from './waiting-states.js';

describe('a record', () => {
  it('waits for nobody while it lasts until somebody ends it (S1.19)', () => {
    const span = readyCourses().find(({ key }) => key === 'span')?.course;
    const definition = { course: course.parse(span), writer: 'superior', confirmer: 'office' } as RegisterDefinition;
    expect(waitingStates(definition, 'superior')).toEqual(['draft']);
  });
});

describe('what was accepted', () => {
  const { definition } = shippedRegisters().find(({ code }) => code === 'rectifications') ?? {};
  const rectifications = registerDefinition.parse(definition);

  it('is looked at again by whoever accepted it, three months later to the day or to the end of that month (S1.21)', () => {
    expect(statesToLookAgain(rectifications, 'superior', '2012-07-15')).toEqual([
      { state: 'accepted', until: '2012-04-15' },
    ]);
    expect(statesToLookAgain(rectifications, 'superior', '2012-05-31')).toEqual([
      { state: 'accepted', until: '2012-02-29' },
    ]);
    expect(statesToLookAgain(rectifications, 'unit', '2012-07-15')).toEqual([]);
  });
});

describe('an overdue record', () => {
  it('is told to the office right above on the day after its deadline, and to each further one a month later', () => {
    expect(climbedUntil('2012-07-01', 1)).toBe('2012-06-30');
    expect(climbedUntil('2012-07-01', 2)).toBe('2012-05-31');
    expect(climbedUntil('2012-07-01', 3)).toBe('2012-05-01');
  });

  it('knows how deep a unit lies', () => expect(['/', '/33/', '/33/3301/'].map(depthOf)).toEqual([0, 1, 2]));
});
