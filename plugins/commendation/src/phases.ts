import type { PhaseDescription } from '@pingyi/plugin-sdk';

/** Nominees are assessed while members and residents are asked (S4.12; lengths: usual practice, A). */
export const phases: readonly PhaseDescription[] = [
  {
    kind: 'facts',
    title: { 'zh-CN': '事实核实', 'zh-TW': '事實核實', en: 'Facts verified' },
    startsOnDay: 1,
    workingDays: 10,
  },
  {
    kind: 'ballot',
    title: { 'zh-CN': '认可度测评', 'zh-TW': '認可度測評', en: 'Recognition asked for' },
    startsOnDay: 1,
    workingDays: 10,
  },
  {
    kind: 'superior-assessment',
    title: { 'zh-CN': '实绩考核', 'zh-TW': '實績考核', en: 'Achievements assessed' },
    startsOnDay: 6,
    workingDays: 10,
  },
];
