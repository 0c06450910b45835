import type { PhaseDescription } from '@pingyi/plugin-sdk';

/** One stretch of ballots (S1.12, S4.11; length: usual practice, A). */
export const phases: readonly PhaseDescription[] = [
  {
    kind: 'other',
    title: { 'zh-CN': '公布承诺与动员', 'zh-TW': '公布承諾與動員', en: 'Commitments published, announcement' },
    startsOnDay: 1,
    workingDays: 5,
  },
  {
    kind: 'ballot',
    title: { 'zh-CN': '群众评议', 'zh-TW': '群眾評議', en: 'Appraisal by members and residents' },
    startsOnDay: 6,
    workingDays: 15,
  },
];
