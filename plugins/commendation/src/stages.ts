import { noticeStages, type StageDescription } from '@pingyi/plugin-sdk';

/** Whoever gets a place is named in public, objections are heard, and substitutes have a notice of their own (domain 3.8, S4.12). */
export const stages: readonly StageDescription[] = noticeStages({
  grades: ['selected'],
  workingDays: 'publicityDays',
  holidays: 'holidays',
});
