import { localText, scales, type GradeDescription, type GroupDescription } from '@pingyi/plugin-sdk';

/** Grades best first (S1.13). */
export const gradeTitles: readonly GradeDescription[] = [
  { code: 'excellent', title: localText('优秀', '優秀', 'Excellent') },
  { code: 'competent', title: localText('称职', '稱職', 'Competent') },
  { code: 'basically-competent', title: localText('基本称职', '基本稱職', 'Basically competent') },
  { code: 'incompetent', title: localText('不称职', '不稱職', 'Not competent') },
];

export const grades = scales.competence;

export const panelKeys = ['superior', 'mass'] as const;

const questions: GroupDescription['questions'] = [{ role: 'overall', scale: 'competence' }];

export const groups: readonly GroupDescription[] = [
  {
    key: 'superior',
    kind: 'ballot',
    title: localText('上级班子测评', '上級班子測評', 'Superior panel'),
    requiredRoles: ['overall'],
    questions,
    roster: 'entered',
    joint: true,
  },
  {
    key: 'mass',
    kind: 'ballot',
    title: localText('党员和村民代表测评', '黨員和村民代表測評', 'Panel of members and representatives'),
    requiredRoles: ['overall'],
    questions,
    roster: 'entered',
  },
];
