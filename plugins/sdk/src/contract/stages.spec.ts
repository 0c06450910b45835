import { describe, expect, it } from 'vitest';
import { faultsOfStages, type StageDescription } from './stages.js';

const text = { 'zh-CN': '名', en: 'name' };
const stage: StageDescription = {
  code: 'NOTICE',
  title: text,
  step: text,
  hint: text,
  after: ['COMPUTED'],
  accepts: [],
  may: ['reopen'],
  stoppedBy: [],
};
const faults = (...stages: StageDescription[]) =>
  faultsOfStages({ stages, grades: [{ code: 'selected', title: text }], defaults: { days: 5, share: '0.5' } });
const notice = { grades: ['selected'], workingDays: 'days', holidays: 'holidays' };

describe('the stages of a type', () => {
  it('may be none, or whole', () => {
    expect(faults()).toEqual([]);
    expect(faults({ ...stage, notice }, { ...stage, code: 'END', after: ['NOTICE'] })).toEqual([]);
    expect(faults({ ...stage, may: [] }, { ...stage, code: 'END', after: ['NOTICE'] })).toEqual([]);
  });

  it.each([
    ['a code that is none', [{ ...stage, code: 'notice' }], 'stage notice: no code of a stage'],
    ['a code of thirteen letters', [{ ...stage, code: 'NOTICENOTICEN' }], 'stage NOTICENOTICEN: no code of a stage'],
    ['the state of a result', [{ ...stage, code: 'COMPUTED' }], 'stage COMPUTED: no code of a stage'],
    ['a code twice', [stage, stage], 'stage NOTICE: a code occurs twice'],
    ['a stage after none', [{ ...stage, after: ['COMPUTED', 'LATER'] }], 'stage NOTICE: there is no stage LATER'],
    [
      'a stage before the result',
      [{ ...stage, after: ['CLOSED', 'COMPUTED'] }],
      'stage NOTICE: there is no stage CLOSED',
    ],
    ['a stage that follows itself only', [{ ...stage, after: ['NOTICE'] }], 'stage NOTICE: nothing leads to it'],
    ['a stage without an exit', [{ ...stage, may: ['grade'] }], 'stage NOTICE: nothing leads out of it'],
    [
      'a notice for a grade that is none',
      [{ ...stage, notice: { ...notice, grades: ['best'] } }],
      'stage NOTICE: there is no grade best',
    ],
    [
      'a notice whose length is no whole number',
      [{ ...stage, notice: { ...notice, workingDays: 'share' } }],
      'stage NOTICE: the scheme has no number share',
    ],
  ] as const)('are refused with %s', (_, stages, line) => expect(faults(...stages)).toEqual([line]));
});
