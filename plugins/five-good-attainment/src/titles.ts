import { localText, type FactKindDescription, type GradeDescription, type GroupDescription } from '@pingyi/plugin-sdk';

export const gradeTitles: readonly GradeDescription[] = [
  { code: 'attained', title: localText('达标', '達標', 'Attained') },
  { code: 'not-attained', title: localText('未达标', '未達標', 'Not attained') },
];

/** Every department of the joint meeting hears and scores each applicant (S3.2). */
export const groups: readonly GroupDescription[] = [
  {
    key: 'hearing',
    kind: 'sheet',
    title: localText('部门过堂考核', '部門過堂考核', 'Hearing by departments'),
    requiredRoles: ['total'],
    questions: [],
    namesRater: true,
  },
];

/** Competent departments may veto (S3.3). */
export const factKinds: readonly FactKindDescription[] = [
  {
    kind: 'veto',
    title: localText('一票否决', '一票否決', 'Veto'),
    fields: [
      { name: 'by', required: true },
      { name: 'date', required: false },
    ],
  },
];
