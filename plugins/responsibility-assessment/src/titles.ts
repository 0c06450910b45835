import { localText, type GradeDescription, type GroupDescription, type RecordDescription } from '@pingyi/plugin-sdk';

export const gradeTitles: readonly GradeDescription[] = [
  { code: 'excellent', title: localText('优秀', '優秀', 'Excellent') },
  { code: 'good', title: localText('良好', '良好', 'Good') },
  { code: 'qualified', title: localText('合格', '合格', 'Qualified') },
  { code: 'unqualified', title: localText('不合格', '不合格', 'Not qualified') },
];

export const grades = ['excellent', 'good', 'qualified', 'unqualified'] as const;

export const groups: readonly GroupDescription[] = [
  {
    key: 'half',
    kind: 'sheet',
    title: localText('半年检查', '半年檢查', 'Half-year check'),
    requiredRoles: ['total'],
    questions: [],
  },
  {
    key: 'annual',
    kind: 'sheet',
    title: localText('年度检查', '年度檢查', 'Annual check'),
    requiredRoles: ['total'],
    questions: [],
  },
];

/** 书记目标责任书: what a secretary answers for in the year, handed in before the checks (S2.1). */
export const records: readonly RecordDescription[] = [
  { key: 'targets', title: localText('书记目标责任书', '書記目標責任書', 'Targets of the secretary') },
];
