import type {
  DistinctionDescription,
  FactKindDescription,
  GradeDescription,
  GroupDescription,
} from '@pingyi/plugin-sdk';

export const gradeTitles: readonly GradeDescription[] = [
  { code: 'good', title: { 'zh-CN': '好', 'zh-TW': '好', en: 'Good' } },
  { code: 'fairly-good', title: { 'zh-CN': '较好', 'zh-TW': '較好', en: 'Fairly good' } },
  { code: 'average', title: { 'zh-CN': '一般', 'zh-TW': '一般', en: 'Average' } },
  { code: 'poor', title: { 'zh-CN': '较差', 'zh-TW': '較差', en: 'Poor' } },
];

/** Self-assessment, members and residents, superior organisation (S5.5). */
export const groups: readonly GroupDescription[] = [
  {
    key: 'self',
    kind: 'sheet',
    title: { 'zh-CN': '自查自评', 'zh-TW': '自查自評', en: 'Self-assessment' },
    requiredRoles: ['total'],
    questions: [],
    filledBy: 'subject',
  },
  {
    key: 'mass',
    kind: 'ballot',
    title: { 'zh-CN': '党员群众评议', 'zh-TW': '黨員群眾評議', en: 'Members and residents' },
    requiredRoles: ['overall'],
    questions: [{ role: 'overall', scale: 'satisfaction' }],
  },
  {
    key: 'superior',
    kind: 'sheet',
    title: { 'zh-CN': '上级党组织评定', 'zh-TW': '上級黨組織評定', en: 'Superior organisation' },
    requiredRoles: ['total'],
    questions: [],
  },
];

/** The facts behind the vetoes of S5.7. */
export const factKinds: readonly FactKindDescription[] = [
  {
    kind: 'discipline-case',
    title: { 'zh-CN': '重大违纪违法', 'zh-TW': '重大違紀違法', en: 'Serious breach of discipline or law' },
    fields: [{ name: 'date', required: true }],
  },
  {
    kind: 'election-overdue',
    title: { 'zh-CN': '换届逾期', 'zh-TW': '換屆逾期', en: 'Election overdue' },
    fields: [{ name: 'months', required: true }],
  },
  {
    kind: 'last-activity',
    title: { 'zh-CN': '最近一次党的活动', 'zh-TW': '最近一次黨的活動', en: 'Last activity' },
    fields: [{ name: 'date', required: true }],
  },
  {
    kind: 'mass-petition',
    title: { 'zh-CN': '严重群访事件', 'zh-TW': '嚴重群訪事件', en: 'Severe mass petition' },
    fields: [{ name: 'date', required: true }],
  },
];

export const serviceFlag = 'SERVICE_ORIENTED';

/** 可确定为服务型党组织: the superior recommends, the office decides, and no score does either (S5.8). */
export const distinctions: readonly DistinctionDescription[] = [
  {
    code: 'service-oriented',
    title: { 'zh-CN': '服务型党组织', 'zh-TW': '服務型黨組織', en: 'Service-oriented organisation' },
    flag: serviceFlag,
    recommendedBy: { group: 'superior', role: 'recommend-service' },
  },
];
