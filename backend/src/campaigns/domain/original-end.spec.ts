import { describe, expect, it } from 'vitest';
import type { Phase } from './campaign-plan.js';
import { dueDayOf, originalEndOf, type MovedEnd } from './original-end.js';

const phase = (kind: Phase['kind'], endsOn: string, name = '自评'): Phase => ({
  id: `${name} ${endsOn}`,
  name,
  kind,
  startsOn: '2012-03-01',
  endsOn,
});
/** The newest first, as the history is read. */
const moved: readonly MovedEnd[] = [
  { phaseName: '自评', fromDay: '2012-03-20', toDay: '2012-03-31' },
  { phaseName: '评定', fromDay: '2012-04-01', toDay: '2012-04-20' },
  { phaseName: '自评', fromDay: '2012-03-10', toDay: '2012-03-20' },
];
const self = { key: 'self', kind: 'sheet' } as const;

describe('the original end of a phase', () => {
  it('is found behind every extension of it', () => {
    expect(originalEndOf(phase('self-assessment', '2012-03-31'), moved)).toBe('2012-03-10');
  });

  it('is its end where it was never extended, and where another of its name was', () => {
    expect(originalEndOf(phase('self-assessment', '2012-03-31', '公示'), moved)).toBe('2012-03-31');
    expect(originalEndOf(phase('self-assessment', '2012-02-15'), moved)).toBe('2012-02-15');
  });
});

describe('the day by which a group was to hand in', () => {
  it('is the last original end of its own phases', () => {
    const phases = [phase('self-assessment', '2012-03-31'), phase('superior-assessment', '2012-04-20', '评定')];
    expect(dueDayOf(phases, self, moved)).toBe('2012-03-10');
    expect(dueDayOf([...phases, phase('self-assessment', '2012-03-15', '补报')], self, moved)).toBe('2012-03-15');
    expect(dueDayOf(phases, { key: 'superior', kind: 'sheet' }, moved)).toBe('2012-04-01');
  });

  it('is none where no phase says so', () => expect(dueDayOf([], self, moved)).toBeNull());
});
