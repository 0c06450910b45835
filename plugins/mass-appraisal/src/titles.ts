import { localText, scales, type GradeDescription, type GroupDescription } from '@pingyi/plugin-sdk';

/** Grades best first (S1.12, S5.15). */
export const gradeTitles: readonly GradeDescription[] = [
  { code: 'good', title: localText('好', '好', 'Good') },
  { code: 'fairly-good', title: localText('较好', '較好', 'Fairly good') },
  { code: 'average', title: localText('一般', '一般', 'Average') },
  { code: 'poor', title: localText('差', '差', 'Poor') },
];

export const grades = scales.appraisal;

/** Grades with which a unit or person may be put forward for awards. */
export const awardGrades: readonly string[] = ['good', 'fairly-good'];

export const groupKeys = ['members', 'masses'] as const;

const questions: GroupDescription['questions'] = [
  { role: 'overall', scale: 'appraisal' },
  { role: 'commitment:*', scale: 'fulfilment' },
];

export const groups: readonly GroupDescription[] = [
  {
    key: 'members',
    kind: 'ballot',
    title: localText('党员评议', '黨員評議', 'Party members'),
    requiredRoles: ['overall'],
    questions,
    roster: 'party-members',
  },
  {
    key: 'masses',
    kind: 'ballot',
    title: localText('群众评议', '群眾評議', 'Residents'),
    requiredRoles: ['overall'],
    questions,
  },
];
