import type { PhaseDescription } from '@pingyi/plugin-sdk';

/** The half-year check and the annual one (S2.17; lengths: usual practice, A). */
export const phases: readonly PhaseDescription[] = [
  {
    kind: 'superior-assessment',
    title: { 'zh-CN': '半年考核', 'zh-TW': '半年考核', en: 'Half-year assessment' },
    startsOnDay: 1,
    workingDays: 10,
  },
  {
    kind: 'superior-assessment',
    title: { 'zh-CN': '年度考核', 'zh-TW': '年度考核', en: 'Annual assessment' },
    startsOnDay: 126,
    workingDays: 15,
  },
];
