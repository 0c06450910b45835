import { indexRule, messagesOf } from '@pingyi/plugin-sdk';

/** Texts of the rules that only mass appraisal has. */
export const messages = messagesOf({
  'trace.index': [
    '{{group}}：总体评价指数，（{{terms}}）÷ {{valid}} × 100 = {{output}}',
    '{{group}}：總體評價指數，（{{terms}}）÷ {{valid}} × 100 = {{output}}',
    '{{group}}: index of the overall appraisal, ({{terms}}) ÷ {{valid}} × 100 = {{output}}',
  ],
  'trace.rate': [
    '{{group}}：总体评价非最差的比率，（{{terms}}）÷ {{valid}} × 100 = {{output}}%',
    '{{group}}：總體評價非最差的比率，（{{terms}}）÷ {{valid}} × 100 = {{output}}%',
    '{{group}}: share of overall appraisals that are not the worst, ({{terms}}) ÷ {{valid}} × 100 = {{output}} %',
  ],
  'trace.commitment-index': [
    '{{group}}：承诺“{{commitment}}”的兑现指数，（{{terms}}）÷ {{valid}} × 100 = {{output}}',
    '{{group}}：承諾“{{commitment}}”的兌現指數，（{{terms}}）÷ {{valid}} × 100 = {{output}}',
    '{{group}}: commitment “{{commitment}}” kept, ({{terms}}) ÷ {{valid}} × 100 = {{output}}',
  ],
  'trace.fulfilment': [
    '{{group}}：{{commitments}} 项承诺平均，（{{terms}}）÷ {{commitments}} = {{output}}',
    '{{group}}：{{commitments}} 項承諾平均，（{{terms}}）÷ {{commitments}} = {{output}}',
    '{{group}}: mean of {{commitments}} commitments, ({{terms}}) ÷ {{commitments}} = {{output}}',
  ],
  'trace.mix': [
    '{{group}}：（{{fulfilment}}×{{fulfilmentWeight}} + {{overall}}×{{overallWeight}}）÷ 100 = {{output}}',
    '{{group}}：（{{fulfilment}}×{{fulfilmentWeight}} + {{overall}}×{{overallWeight}}）÷ 100 = {{output}}',
    '{{group}}: ({{fulfilment}}×{{fulfilmentWeight}} + {{overall}}×{{overallWeight}}) ÷ 100 = {{output}}',
  ],
  'rule.commitment-index': indexRule,
  'rule.fulfilment': [
    '各项已公布承诺的兑现指数取平均',
    '各項已公布承諾的兌現指數取平均',
    'Mean of the index of every published commitment',
  ],
  'rule.mix': [
    '承诺兑现与总体评价按比例合成',
    '承諾兌現與總體評價按比例合成',
    'Commitments and overall appraisal in the stated proportion',
  ],
  'extra.awardEligible': ['可参加评先评优', '可參加評先評優', 'May be put forward for awards'],
  'aggregate.total': ['评议对象', '評議對象', 'Subjects'],
  'aggregate.counts': ['各等级数', '各等級數', 'Subjects per grade'],
  'aggregate.ungraded': ['未定级', '未定級', 'Not graded'],
});
