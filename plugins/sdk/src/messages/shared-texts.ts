import type { MessageTable } from './message-table.js';

/** The rule behind every index (N5), for types that name what a step is about. */
export const indexRule: MessageTable[string] = [
  '各选项分值的平均乘以 100，不了解和弃权不计',
  '各選項分值的平均乘以 100，不了解和棄權不計',
  'Mean value of the rated answers times 100; “don’t know” and abstentions do not count',
];

/** Texts that every campaign type needs: statuses, reasons, flags, trace steps and the rule behind each step. */
export const sharedTexts: MessageTable = {
  // Verdicts of steps.
  'output.met': ['达到', '達到', 'met'],
  'output.not-met': ['未达到', '未達到', 'not met'],
  'output.reached': ['达到', '達到', 'reached'],
  'output.INSUFFICIENT_SAMPLE': ['有效票不足', '有效票不足', 'too few valid ballots'],
  'output.REMOVED': ['已取消', '已取消', 'removed'],
  'measure.index': ['满意度指数', '滿意度指數', 'the index'],
  'measure.rate': ['满意率', '滿意率', 'the rate'],

  'status.FINAL': ['已定级', '已定級', 'Graded'],
  'status.INCOMPLETE': ['材料不全，未定级', '材料不全，未定級', 'Incomplete, not graded'],
  'status.INSUFFICIENT_SAMPLE': ['有效票不足，未定级', '有效票不足，未定級', 'Too few valid ballots, not graded'],
  'status.INVALID_COUNT': [
    '收回票多于发出票，作废重评',
    '收回票多於發出票，作廢重評',
    'More ballots received than issued, to be repeated',
  ],
  'status.NO_QUORUM': ['到会人数不足', '到會人數不足', 'Not enough people present'],
  'status.PENDING_DECISION': ['待裁定', '待裁定', 'Waiting for a decision'],
  'status.EXCLUDED': ['不符合条件', '不符合條件', 'Not eligible'],
  'status.NOT_APPLIED': ['未申报', '未申報', 'Did not apply'],
  'status.NOT_ASSESSED': ['未评定', '未評定', 'Not assessed'],
  'status.REMOVED': ['已取消', '已取消', 'Removed'],

  'reason.MISSING': ['缺少评价：{{group}}', '缺少評價：{{group}}', 'No appraisal from: {{group}}'],
  'reason.INSUFFICIENT_SAMPLE': [
    '有效票不足：{{group}}',
    '有效票不足：{{group}}',
    'Too few valid ballots from: {{group}}',
  ],
  'reason.INVALID_COUNT': [
    '收回票多于发出票：{{group}}',
    '收回票多於發出票：{{group}}',
    'More ballots received than issued: {{group}}',
  ],
  'reason.QUORUM': ['到会人数不足：{{group}}', '到會人數不足：{{group}}', 'Not enough people present: {{group}}'],
  'reason.CAP': ['按封顶条件降低等级', '按封頂條件降低等級', 'Grade lowered by a cap'],
  'reason.BAD': [
    '差评达到一票定级的比例：{{group}}',
    '差評達到一票定級的比例：{{group}}',
    'Too many worst votes from: {{group}}',
  ],
  'reason.GOOD_RATE': ['好评率不足', '好評率不足', 'Share of good votes too low'],
  'reason.QUOTA': ['超出名额', '超出名額', 'Beyond the quota'],
  'reason.TIE_AT_QUOTA': ['名额处同分', '名額處同分', 'Tie at the quota'],
  'reason.VETO': ['一票否决：{{by}}', '一票否決：{{by}}', 'Vetoed by: {{by}}'],
  'reason.DIMENSION': [
    '单项未达标：{{dimension}}',
    '單項未達標：{{dimension}}',
    'Dimension below its floor: {{dimension}}',
  ],
  'reason.SCORE': ['总分未达标', '總分未達標', 'Score too low'],
  'reason.RECTIFY': ['需整改：{{item}}', '需整改：{{item}}', 'To be rectified: {{item}}'],
  'reason.RECOGNITION': ['公认度不足', '公認度不足', 'Recognition too low'],
  'reason.SAMPLE': ['有效票不足', '有效票不足', 'Too few valid ballots'],
  'reason.UNIT_GRADE': ['所在单位定级较差', '所在單位定級較差', 'Its unit has the lowest grade'],
  'reason.OBJECTION_UPHELD': ['异议成立', '異議成立', 'An objection was upheld'],

  'flag.RENORMALISED': [
    '缺项，按现有权重折算',
    '缺項，按現有權重折算',
    'A group is missing; weights of the others were scaled up',
  ],
  'flag.SELF_DEVIATION': [
    '自评与上级评定相差过大',
    '自評與上級評定相差過大',
    'Self-assessment far from the superior’s score',
  ],
  'flag.PROMOTION_GATED': [
    '满意率不足，不予晋级',
    '滿意率不足，不予晉級',
    'Satisfaction rate too low for a better grade',
  ],
  'flag.NO_COMMITMENT': ['没有可评的承诺', '沒有可評的承諾', 'No commitment to appraise'],
  'flag.ITEM_THIN': ['该项评价人数过少：{{item}}', '該項評價人數過少：{{item}}', 'Too few answers to: {{item}}'],
  'flag.VILLAGE_CLAIMS_RETURNED': [
    '抽查不合格，村级申报退回',
    '抽查不合格，村級申報退回',
    'Spot check failed; village claims returned',
  ],
  'flag.TIE_DECIDED': ['同分已裁定', '同分已裁定', 'Equal scores were decided'],
  'flag.CAPPED': ['等级封顶', '等級封頂', 'Grade capped'],

  'trace.mean': [
    '{{group}}：{{raters}} 份评分平均，（{{terms}}）÷ {{raters}} = {{output}}',
    '{{group}}：{{raters}} 份評分平均，（{{terms}}）÷ {{raters}} = {{output}}',
    '{{group}}: mean of {{raters}} sheet(s), ({{terms}}) ÷ {{raters}} = {{output}}',
  ],
  'trace.trimmed-mean': [
    '{{group}}：去掉一个最高分 {{highest}} 和一个最低分 {{lowest}}，（{{terms}}）÷ {{raters}} = {{output}}',
    '{{group}}：去掉一個最高分 {{highest}} 和一個最低分 {{lowest}}，（{{terms}}）÷ {{raters}} = {{output}}',
    '{{group}}: without the highest {{highest}} and the lowest {{lowest}}, ({{terms}}) ÷ {{raters}} = {{output}}',
  ],
  'trace.sample': [
    '{{group}}：应到 {{roster}} 人，按最低参与率 {{minTurnout}} 需 {{byTurnout}} 票；最少 {{minValid}} 票，但不超过应到人数的三分之二 {{byRoster}}；取较大者，需有效票 {{output}}，实有 {{valid}}（收回 {{received}}）',
    '{{group}}：應到 {{roster}} 人，按最低參與率 {{minTurnout}} 需 {{byTurnout}} 票；最少 {{minValid}} 票，但不超過應到人數的三分之二 {{byRoster}}；取較大者，需有效票 {{output}}，實有 {{valid}}（收回 {{received}}）',
    '{{group}}: roster {{roster}}, lowest turnout {{minTurnout}} asks for {{byTurnout}}; at least {{minValid}}, but no more than two thirds of the roster, {{byRoster}}; the larger counts: {{output}} valid ballots needed, {{valid}} there ({{received}} received)',
  ],
  'trace.sample-withheld': [
    '{{group}}：应到 {{roster}} 人，按最低参与率 {{minTurnout}} 需 {{byTurnout}} 票；最少 {{minValid}} 票，但不超过应到人数的三分之二 {{byRoster}}；取较大者，需有效票 {{output}}；收回的票过少，为保护投票人不予公布',
    '{{group}}：應到 {{roster}} 人，按最低參與率 {{minTurnout}} 需 {{byTurnout}} 票；最少 {{minValid}} 票，但不超過應到人數的三分之二 {{byRoster}}；取較大者，需有效票 {{output}}；收回的票過少，為保護投票人不予公布',
    '{{group}}: roster {{roster}}, lowest turnout {{minTurnout}} asks for {{byTurnout}}; at least {{minValid}}, but no more than two thirds of the roster, {{byRoster}}; the larger counts: {{output}} valid ballots needed; too few came in to be shown, so that nobody is found out',
  ],
  'trace.index': [
    '{{group}}：满意度指数，（{{terms}}）÷ {{valid}} × 100 = {{output}}',
    '{{group}}：滿意度指數，（{{terms}}）÷ {{valid}} × 100 = {{output}}',
    '{{group}}: satisfaction index, ({{terms}}) ÷ {{valid}} × 100 = {{output}}',
  ],
  'trace.rate': [
    '{{group}}：满意率，（{{terms}}）÷ {{valid}} × 100 = {{output}}%',
    '{{group}}：滿意率，（{{terms}}）÷ {{valid}} × 100 = {{output}}%',
    '{{group}}: satisfaction rate, ({{terms}}) ÷ {{valid}} × 100 = {{output}} %',
  ],
  'trace.weighted-sum': [
    '加权得分：（{{terms}}）÷ {{weights}} = {{output}}',
    '加權得分：（{{terms}}）÷ {{weights}} = {{output}}',
    'Weighted score: ({{terms}}) ÷ {{weights}} = {{output}}',
  ],
  'trace.band': [
    '{{score}} 不低于 {{min}}，等级：{{output}}',
    '{{score}} 不低於 {{min}}，等級：{{output}}',
    '{{score}} is at least {{min}}: {{output}}',
  ],
  'trace.change': [
    '上次 {{prior}}，本次 {{grade}}，升降 {{output}} 级',
    '上次 {{prior}}，本次 {{grade}}，升降 {{output}} 級',
    'Before {{prior}}, now {{grade}}: grades up {{output}}',
  ],

  'rule.mean': [
    '多名评分人取平均分，四舍五入到两位小数',
    '多名評分人取平均分，四捨五入到兩位小數',
    'Several raters: their mean, rounded half up to two decimals',
  ],
  'rule.trimmed-mean': [
    '评分人较多时去掉一个最高分和一个最低分再平均',
    '評分人較多時去掉一個最高分和一個最低分再平均',
    'With many raters one highest and one lowest total are dropped',
  ],
  'rule.sample': ['有效票最低数', '有效票最低數', 'Least number of valid ballots'],
  'rule.sample-withheld': [
    '有效票最低数；票数过少的不公布',
    '有效票最低數；票數過少的不公布',
    'Least number of valid ballots; very few ballots are not shown',
  ],
  'rule.index': indexRule,
  'rule.rate': [
    '除最差一档外的票占有效票的百分比',
    '除最差一檔外的票佔有效票的百分比',
    'Share of valid ballots that are not the worst answer',
  ],
  'rule.weighted-sum': [
    '各评价主体得分按权重平均，四舍五入到两位小数',
    '各評價主體得分按權重平均，四捨五入到兩位小數',
    'Weighted mean of the groups, rounded half up to two decimals',
  ],
  'rule.band': [
    '按公布的得分对照等级下限，含下限',
    '按公布的得分對照等級下限，含下限',
    'The published score against the lower bounds, bounds included',
  ],
  'rule.change': ['与上次等级相比', '與上次等級相比', 'Against the grade of the round before'],
};
