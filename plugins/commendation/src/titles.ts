import { localText, type FactKindDescription, type GradeDescription, type GroupDescription } from '@pingyi/plugin-sdk';

export const gradeTitles: readonly GradeDescription[] = [
  { code: 'selected', title: localText('入选', '入選', 'Selected') },
  { code: 'not-selected', title: localText('未入选', '未入選', 'Not selected') },
];

/** 工作实绩和社会公认度: what was achieved, and what people think of it (S4.4). */
export const groups: readonly GroupDescription[] = [
  {
    key: 'achievement',
    kind: 'sheet',
    title: localText('工作实绩', '工作實績', 'Achievement'),
    requiredRoles: ['total'],
    questions: [],
  },
  {
    key: 'recognition',
    kind: 'ballot',
    title: localText('社会公认度', '社會公認度', 'Recognition'),
    requiredRoles: ['overall'],
    questions: [{ role: 'overall', scale: 'satisfaction' }],
  },
];

export const factKinds: readonly FactKindDescription[] = [
  {
    kind: 'veto',
    title: localText('一票否决', '一票否決', 'Veto'),
    fields: [
      { name: 'by', required: false },
      { name: 'date', required: false },
    ],
  },
];

/** Grades that the unit may have from classification, best first; with the last it cannot be commended. */
export const unitGrades = ['good', 'fairly-good', 'average', 'poor'] as const;
export const excludedUnitGrade = 'poor';
