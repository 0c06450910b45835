import type { PhaseDescription } from '@pingyi/plugin-sdk';

/** Units apply, spot checks are made, then departments hear them (S3.5; lengths: usual practice, A). */
export const phases: readonly PhaseDescription[] = [
  {
    kind: 'self-assessment',
    title: { 'zh-CN': '申报', 'zh-TW': '申報', en: 'Applications' },
    startsOnDay: 1,
    workingDays: 10,
  },
  {
    kind: 'facts',
    title: { 'zh-CN': '一票否决核实', 'zh-TW': '一票否決核實', en: 'Vetoes verified' },
    startsOnDay: 6,
    workingDays: 15,
  },
  {
    kind: 'other',
    title: { 'zh-CN': '抽查', 'zh-TW': '抽查', en: 'Spot checks' },
    startsOnDay: 11,
    workingDays: 10,
  },
  {
    kind: 'superior-assessment',
    title: { 'zh-CN': '过堂考核', 'zh-TW': '過堂考核', en: 'Hearing by departments' },
    startsOnDay: 21,
    workingDays: 10,
  },
];
