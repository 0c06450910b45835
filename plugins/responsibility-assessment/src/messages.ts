import { messagesOf } from '@pingyi/plugin-sdk';

/** Texts of the rules that only responsibility assessment has. */
export const messages = messagesOf({
  'trace.indicator-ratio': [
    '{{item}}：{{count}}/{{base}}，按 {{percent}}% 须达 {{need}}：{{output}}',
    '{{item}}：{{count}}/{{base}}，按 {{percent}}% 須達 {{need}}：{{output}}',
    '{{item}}: {{count}} of {{base}}, {{percent}} % asks for {{need}}: {{output}}',
  ],
  'trace.indicator-number': [
    '{{item}}：{{value}}，须达 {{need}}：{{output}}',
    '{{item}}：{{value}}，須達 {{need}}：{{output}}',
    '{{item}}: {{value}}, at least {{need}}: {{output}}',
  ],
  'trace.indicator-exempt': [
    '{{item}}：该类单位没有这项指标，不计入',
    '{{item}}：該類單位沒有這項指標，不計入',
    '{{item}}: organisations of this kind do not have it, left out',
  ],
  'trace.mandatory-cap': [
    '{{failed}} 项指标未完成，由 {{grade}} 降为 {{output}}',
    '{{failed}} 項指標未完成，由 {{grade}} 降為 {{output}}',
    '{{failed}} indicators failed: {{grade}} becomes {{output}}',
  ],
  'rule.indicator-ratio': ['按基数折算后向上取整', '按基數折算後向上取整', 'The percentage of the base, rounded up'],
  'rule.indicator-number': ['数值不低于规定', '數值不低於規定', 'The number must not be lower'],
  'output.not-applicable': ['不适用', '不適用', 'not applicable'],
  'rule.indicator-exempt': [
    '方案中不适用于该类单位的指标',
    '方案中不適用於該類單位的指標',
    'Indicators from which the scheme exempts this kind of organisation',
  ],
  'rule.mandatory-cap': [
    '硬性指标未完成的封顶等级（推定）',
    '硬性指標未完成的封頂等級（推定）',
    'Best grade with a failed indicator (assumed)',
  ],
  'indicator.staff': ['党建工作干部', '黨建工作幹部', 'Staff for Party building'],
  'indicator.full-time-organisers': ['专职组织员', '專職組織員', 'Full-time organisers'],
  'indicator.part-time-organisers': ['兼职组织员', '兼職組織員', 'Part-time organisers'],
  'indicator.safe-villages': ['平安村', '平安村', 'Safe villages'],
  'indicator.venue-coverage': ['活动场所覆盖', '活動場所覆蓋', 'Venue coverage'],
  'indicator.practical-skills': ['班子成员掌握实用科技', '班子成員掌握實用科技', 'Leaders with practical skills'],
  'indicator.member-projects': ['党员干部有致富项目', '黨員幹部有致富項目', 'Members and cadres with a project'],
  'indicator.team-projects': ['村级班子成员有致富项目', '村級班子成員有致富項目', 'Village leaders with a project'],
  'indicator.training-days': ['党务干部培训天数', '黨務幹部培訓天數', 'Days of training of Party affairs cadres'],
  'indicator.income-growth': ['农民人均纯收入增幅', '農民人均純收入增幅', 'Growth of farmers’ net income'],
  'extra.indicators': ['硬性指标', '硬性指標', 'Mandatory indicators'],
  'extra.commend': ['予以表彰', '予以表彰', 'To be commended'],
  'aggregate.total': ['考核单位', '考核單位', 'Units'],
  'aggregate.rectify': ['整改', '整改', 'To rectify'],
  'aggregate.commend': ['表彰', '表彰', 'To be commended'],
});
