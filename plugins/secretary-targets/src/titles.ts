import { localText, scales, type GradeDescription, type GroupDescription } from '@pingyi/plugin-sdk';

export const gradeTitles: readonly GradeDescription[] = [
  { code: 'excellent', title: localText('优秀', '優秀', 'Excellent') },
  { code: 'competent', title: localText('称职', '稱職', 'Competent') },
  { code: 'basically-competent', title: localText('基本称职', '基本稱職', 'Basically competent') },
  { code: 'incompetent', title: localText('不称职', '不稱職', 'Not competent') },
];

/** Best first. */
export const grades = scales.competence;

/** Those who vote. */
export const panelKeys = ['members', 'villagers'] as const;
export const groupKeys = [...panelKeys, 'performance'] as const;

const questions: GroupDescription['questions'] = [{ role: 'overall', scale: 'competence' }];

/** 党员评议、村民评议和实绩考核 (S1.15). */
export const groups: readonly GroupDescription[] = [
  {
    key: 'members',
    kind: 'ballot',
    title: localText('党员评议', '黨員評議', 'Appraisal by members'),
    requiredRoles: ['overall'],
    questions,
    roster: 'party-members',
  },
  {
    key: 'villagers',
    kind: 'ballot',
    title: localText('村民评议', '村民評議', 'Appraisal by villagers'),
    requiredRoles: ['overall'],
    questions,
  },
  {
    key: 'performance',
    kind: 'sheet',
    title: localText('实绩考核', '實績考核', 'Performance'),
    requiredRoles: ['total'],
    questions: [],
  },
];
