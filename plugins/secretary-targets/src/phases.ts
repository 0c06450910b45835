import type { PhaseDescription } from '@pingyi/plugin-sdk';

/** Members and villagers are asked while performance is checked (S1.15; lengths: usual practice, A). */
export const phases: readonly PhaseDescription[] = [
  {
    kind: 'ballot',
    title: { 'zh-CN': '党员、村民评议', 'zh-TW': '黨員、村民評議', en: 'Ballots of members and villagers' },
    startsOnDay: 1,
    workingDays: 15,
  },
  {
    kind: 'superior-assessment',
    title: { 'zh-CN': '实绩考核', 'zh-TW': '實績考核', en: 'Performance assessed' },
    startsOnDay: 6,
    workingDays: 15,
  },
];
