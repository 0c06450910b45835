import { localText, type GradeDescription, type GroupDescription } from '@pingyi/plugin-sdk';

export const gradeTitles: readonly GradeDescription[] = [
  { code: 'excellent', title: localText('优', '優', 'Excellent') },
  { code: 'good', title: localText('良', '良', 'Good') },
  { code: 'fair', title: localText('中', '中', 'Fair') },
  { code: 'poor', title: localText('差', '差', 'Poor') },
];

export const grades = ['excellent', 'good', 'fair', 'poor'] as const;

export const groups: readonly GroupDescription[] = [
  {
    key: 'recipients',
    kind: 'ballot',
    title: localText('服务对象', '服務對象', 'Users of the service'),
    requiredRoles: ['overall'],
    questions: [
      { role: 'overall', scale: 'satisfaction' },
      { role: 'item:*', scale: 'satisfaction' },
    ],
  },
];
