import type { PhaseDescription } from '@pingyi/plugin-sdk';

/** Reports are given, then ballots are cast at the meetings (S1.13; lengths: usual practice, A). */
export const phases: readonly PhaseDescription[] = [
  {
    kind: 'other',
    title: { 'zh-CN': '述职准备', 'zh-TW': '述職準備', en: 'Reports prepared' },
    startsOnDay: 1,
    workingDays: 5,
  },
  {
    kind: 'ballot',
    title: { 'zh-CN': '述职测评', 'zh-TW': '述職測評', en: 'Reports given and ballots cast' },
    startsOnDay: 6,
    workingDays: 10,
  },
];
