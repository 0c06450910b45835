import { localText, type FactKindDescription, type GradeDescription, type GroupDescription } from '@pingyi/plugin-sdk';

/** Tiers best first (S1.5). */
export const gradeTitles: readonly GradeDescription[] = [
  { code: 'model', title: localText('标兵', '標兵', 'Model') },
  { code: 'advanced', title: localText('先进', '先進', 'Advanced') },
  { code: 'qualified', title: localText('达标', '達標', 'Qualified') },
  { code: 'weak', title: localText('偏弱', '偏弱', 'Weak') },
  { code: 'feeble', title: localText('薄弱', '薄弱', 'Feeble') },
];

export const tiers = ['model', 'advanced', 'qualified', 'weak', 'feeble'] as const;

/** Tiers that count as reaching the standard, and those from which a village is to be lifted (S1.6, S1.7). */
export const qualifiedTiers: readonly string[] = ['model', 'advanced', 'qualified'];
export const weakTiers: readonly string[] = ['weak', 'feeble'];

export const groups: readonly GroupDescription[] = [
  {
    key: 'verification',
    kind: 'sheet',
    title: localText('乡镇核查', '鄉鎮核查', 'Verification by the township'),
    requiredRoles: ['total'],
    questions: [],
  },
  {
    key: 'mass',
    kind: 'ballot',
    title: localText('村民评议', '村民評議', 'Villagers'),
    requiredRoles: ['overall'],
    questions: [{ role: 'overall', scale: 'satisfaction' }],
  },
];

/** Incidents that may cap the tier of a village (S1.2). */
export const incidents = ['mass-incident', 'serious-crime'] as const;
export type Incident = (typeof incidents)[number];

export const factKinds: readonly FactKindDescription[] = [
  {
    kind: 'mass-incident',
    title: localText('群体性事件', '群體性事件', 'Mass incident'),
    fields: [{ name: 'date', required: true }],
  },
  {
    kind: 'serious-crime',
    title: localText('重大刑事案件', '重大刑事案件', 'Serious crime'),
    fields: [{ name: 'date', required: true }],
  },
];
