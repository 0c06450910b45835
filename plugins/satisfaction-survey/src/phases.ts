import type { PhaseDescription } from '@pingyi/plugin-sdk';

/** One stretch of ballots at the windows (S5.12; length: usual practice, A). */
export const phases: readonly PhaseDescription[] = [
  {
    kind: 'ballot',
    title: { 'zh-CN': '满意度测评', 'zh-TW': '滿意度測評', en: 'Survey of those who were served' },
    startsOnDay: 1,
    workingDays: 20,
  },
];
