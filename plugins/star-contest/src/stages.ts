import { noticeStages, type StageDescription } from '@pingyi/plugin-sdk';

/** 公示亮星: whoever has stars is named in public before they stand (P26). */
export const stages: readonly StageDescription[] = noticeStages({
  grades: ['five-stars', 'four-stars', 'three-stars', 'two-stars'],
  workingDays: 'publicityDays',
  holidays: 'holidays',
});
