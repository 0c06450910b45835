import { messagesOf } from '@pingyi/plugin-sdk';

/** Texts of the rules that only classification grading has (S5.7, S5.12). */
export const messages = messagesOf({
  'extra.filing': ['须报整改方案', '須報整改方案', 'Rectification plan must be filed'],
  'aggregate.total': ['参评单位', '參評單位', 'Units'],
  'aggregate.counts': ['各等级数', '各等級數', 'Units per grade'],
  'aggregate.ungraded': ['未定级', '未定級', 'Not graded'],
  'aggregate.filing': ['须报整改方案', '須報整改方案', 'Plans to be filed'],
  'aggregate.promoted': ['晋级', '晉級', 'Promoted'],
  'aggregate.serviceOriented': ['服务型党组织', '服務型黨組織', 'Service-oriented organisations'],
  'distinction.service-oriented': ['服务型党组织', '服務型黨組織', 'service-oriented organisation'],
  'flag.SERVICE_ORIENTED': ['服务型党组织', '服務型黨組織', 'Service-oriented organisation'],
  'output.granted': ['确定', '確定', 'granted'],
  'output.refused': ['不予确定', '不予確定', 'not granted'],
  'trace.distinction': [
    '{{on}} 决定：{{distinction}}——{{output}}',
    '{{on}} 決定：{{distinction}}——{{output}}',
    'Decided on {{on}}: {{distinction}}, {{output}}',
  ],
  'rule.distinction': [
    '由上级推荐、组织部门决定，不由分数得出',
    '由上級推薦、組織部門決定，不由分數得出',
    'The superior recommends and the office decides; no score does',
  ],
  'reason.V1': [
    '近两年书记或班子有重大违纪违法',
    '近兩年書記或班子有重大違紀違法',
    'Serious breach of discipline or law in the last two years',
  ],
  'reason.V2a': ['长期不换届', '長期不換屆', 'Election long overdue'],
  'reason.V2b': ['一年以上不开展党的活动', '一年以上不開展黨的活動', 'No activity for a year or more'],
  'reason.V3': ['近一年有严重群访事件', '近一年有嚴重群訪事件', 'Severe mass petition in the last year'],
  'reason.V4': [
    '群众测评满意度低于规定标准',
    '群眾測評滿意度低於規定標準',
    'Satisfaction in the survey below the set line',
  ],
  'trace.veto-window': [
    '{{date}} 的事实在 {{from}} 至 {{to}} 之间：{{output}}',
    '{{date}} 的事實在 {{from}} 至 {{to}} 之間：{{output}}',
    'A fact of {{date}} lies between {{from}} and {{to}}: {{output}}',
  ],
  'trace.veto-overdue': [
    '换届逾期 {{months}} 个月，不少于 {{limit}} 个月：{{output}}',
    '換屆逾期 {{months}} 個月，不少於 {{limit}} 個月：{{output}}',
    'Election overdue by {{months}} months, at least {{limit}}: {{output}}',
  ],
  'trace.veto-inactive': [
    '最近一次活动 {{date}}，不晚于 {{limit}}：{{output}}',
    '最近一次活動 {{date}}，不晚於 {{limit}}：{{output}}',
    'Last activity on {{date}}, not after {{limit}}: {{output}}',
  ],
  'trace.survey-veto': [
    '满意度指数 {{index}}，满意率 {{rate}}%；按{{measure}}须不低于 {{below}}%：{{output}}',
    '滿意度指數 {{index}}，滿意率 {{rate}}%；按{{measure}}須不低於 {{below}}%：{{output}}',
    'Satisfaction index {{index}}, satisfaction rate {{rate}} %; {{measure}} must be at least {{below}} %: {{output}}',
  ],
  'trace.cap': [
    '{{measure}} {{value}} 低于 {{below}}，由 {{grade}} 降为 {{output}}',
    '{{measure}} {{value}} 低於 {{below}}，由 {{grade}} 降為 {{output}}',
    'Satisfaction by {{measure}}, {{value}}, is below {{below}}: {{grade}} becomes {{output}}',
  ],
  'trace.promotion-gate': [
    '满意率 {{rate}}% 低于 {{gate}}%，不予晋级，保持 {{output}}',
    '滿意率 {{rate}}% 低於 {{gate}}%，不予晉級，保持 {{output}}',
    'Rate {{rate}} % is below {{gate}} %: stays at {{output}}',
  ],
  'trace.self-deviation': [
    '自评 {{self}} 与上级评定 {{superior}} 相差 {{output}}，超过 {{limit}}',
    '自評 {{self}} 與上級評定 {{superior}} 相差 {{output}}，超過 {{limit}}',
    'Self {{self}} and superior {{superior}} differ by {{output}}, more than {{limit}}',
  ],
  'rule.veto-window': ['查实即直接定为较差', '查實即直接定為較差', 'A verified fact gives the lowest grade at once'],
  'rule.veto-overdue': ['长期不换届，直接定为较差', '長期不換屆，直接定為較差', 'Election long overdue: lowest grade'],
  'rule.veto-inactive': [
    '一年以上不开展活动，直接定为较差',
    '一年以上不開展活動，直接定為較差',
    'No activity for a year: lowest grade',
  ],
  'rule.survey-veto': [
    '测评满意度低于规定标准的，直接定为较差',
    '測評滿意度低於規定標準的，直接定為較差',
    'Satisfaction below the set line gives the lowest grade',
  ],
  'rule.cap': [
    '满意度不足的封顶等级（通行做法）',
    '滿意度不足的封頂等級（通行做法）',
    'Best grade allowed with low satisfaction (common practice)',
  ],
  'rule.promotion-gate': [
    '晋级须达到满意率（通行做法）',
    '晉級須達到滿意率（通行做法）',
    'A better grade needs this satisfaction rate (common practice)',
  ],
  'rule.self-deviation': [
    '自评与上级评定相差过大时提示',
    '自評與上級評定相差過大時提示',
    'Readers are told when self and superior differ widely',
  ],
});
