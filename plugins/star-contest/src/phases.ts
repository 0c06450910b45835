import type { PhaseDescription } from '@pingyi/plugin-sdk';

/** Units report, residents are asked, then the committee reviews (S4.6; lengths: usual practice, A). */
export const phases: readonly PhaseDescription[] = [
  {
    kind: 'self-assessment',
    title: { 'zh-CN': '自评申报', 'zh-TW': '自評申報', en: 'Self-assessment' },
    startsOnDay: 1,
    workingDays: 10,
  },
  {
    kind: 'ballot',
    title: { 'zh-CN': '群众评议', 'zh-TW': '群眾評議', en: 'Ballots of residents' },
    startsOnDay: 6,
    workingDays: 10,
  },
  {
    kind: 'superior-assessment',
    title: { 'zh-CN': '评审', 'zh-TW': '評審', en: 'Review' },
    startsOnDay: 16,
    workingDays: 5,
  },
];
