import { localText, type GradeDescription, type GroupDescription } from '@pingyi/plugin-sdk';

export const gradeTitles: readonly GradeDescription[] = [
  { code: 'five-stars', title: localText('五星', '五星', 'Five stars') },
  { code: 'four-stars', title: localText('四星', '四星', 'Four stars') },
  { code: 'three-stars', title: localText('三星', '三星', 'Three stars') },
  { code: 'two-stars', title: localText('二星', '二星', 'Two stars') },
  { code: 'no-stars', title: localText('未评星', '未評星', 'No stars') },
];

/** Best first. */
export const grades = ['five-stars', 'four-stars', 'three-stars', 'two-stars', 'no-stars'] as const;

/** The most that somebody with low satisfaction gets (P26). */
export const cappedGrade = 'two-stars';

export const groupKeys = ['self', 'review', 'mass'] as const;

/** 自评荐星、考核评星 and 群众评议; 复核定星 is the quota and 公示亮星 the notice (S4.6, P8, P26). */
export const groups: readonly GroupDescription[] = [
  {
    key: 'self',
    kind: 'sheet',
    title: localText('自评荐星', '自評薦星', 'Own recommendation'),
    requiredRoles: ['total'],
    questions: [],
    filledBy: 'subject',
  },
  {
    key: 'review',
    kind: 'sheet',
    title: localText('考核评星', '考核評星', 'Review'),
    requiredRoles: ['total'],
    questions: [],
  },
  {
    key: 'mass',
    kind: 'ballot',
    title: localText('群众评议', '群眾評議', 'Residents'),
    requiredRoles: ['overall'],
    questions: [{ role: 'overall', scale: 'satisfaction' }],
  },
];
