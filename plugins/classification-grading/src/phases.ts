import type { PhaseDescription } from '@pingyi/plugin-sdk';

/** Self-assessment first, then members and residents while superiors look at the evidence; facts are verified along the way (S5.5, S5.7; lengths: usual practice, A). */
export const phases: readonly PhaseDescription[] = [
  {
    kind: 'self-assessment',
    title: { 'zh-CN': '自查自评', 'zh-TW': '自查自評', en: 'Self-assessment' },
    startsOnDay: 1,
    workingDays: 10,
  },
  {
    kind: 'ballot',
    title: { 'zh-CN': '党员群众评议', 'zh-TW': '黨員群眾評議', en: 'Ballots of members and residents' },
    startsOnDay: 6,
    workingDays: 15,
  },
  {
    kind: 'facts',
    title: { 'zh-CN': '事实录入与核实', 'zh-TW': '事實錄入與核實', en: 'Facts entered and verified' },
    startsOnDay: 6,
    workingDays: 20,
  },
  {
    kind: 'superior-assessment',
    title: { 'zh-CN': '上级党组织评定', 'zh-TW': '上級黨組織評定', en: 'Superior assessment' },
    startsOnDay: 16,
    workingDays: 10,
  },
];
