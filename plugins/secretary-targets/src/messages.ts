import { messagesOf } from '@pingyi/plugin-sdk';

/** Texts of the rules that only the targets of secretaries have. */
export const messages = messagesOf({
  'trace.index': [
    '{{group}}：测评指数，（{{terms}}）÷ {{valid}} × 100 = {{output}}',
    '{{group}}：測評指數，（{{terms}}）÷ {{valid}} × 100 = {{output}}',
    '{{group}}: index of the competence votes, ({{terms}}) ÷ {{valid}} × 100 = {{output}}',
  ],
  'trace.bad': [
    '{{group}}：不称职 {{bad}} 票，有效 {{valid}} 票，达到 {{limit}}%：{{output}}',
    '{{group}}：不稱職 {{bad}} 票，有效 {{valid}} 票，達到 {{limit}}%：{{output}}',
    '{{group}}: {{bad}} of {{valid}} valid votes say not competent, at least {{limit}} %: {{output}}',
  ],
  'rule.bad': [
    '任一方不称职票达到规定比例即定为不称职（通行做法）',
    '任一方不稱職票達到規定比例即定為不稱職（通行做法）',
    'Not competent when one panel has so many such votes (common practice)',
  ],
  'aggregate.total': ['考核人数', '考核人數', 'Secretaries'],
  'aggregate.counts': ['各等次人数', '各等次人數', 'Secretaries per grade'],
  'aggregate.ungraded': ['未定等次', '未定等次', 'Not graded'],
  'aggregate.talk': ['需约谈', '需約談', 'To be talked to'],
});
