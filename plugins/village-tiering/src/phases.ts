import type { PhaseDescription } from '@pingyi/plugin-sdk';

/** Residents are asked while the township verifies (S1.5; lengths: usual practice, A). */
export const phases: readonly PhaseDescription[] = [
  {
    kind: 'ballot',
    title: { 'zh-CN': '群众测评', 'zh-TW': '群眾測評', en: 'Ballots of residents' },
    startsOnDay: 1,
    workingDays: 15,
  },
  {
    kind: 'superior-assessment',
    title: { 'zh-CN': '乡镇核验', 'zh-TW': '鄉鎮核驗', en: 'Verification by the township' },
    startsOnDay: 6,
    workingDays: 15,
  },
];
