import { messagesOf } from '@pingyi/plugin-sdk';

/** Texts of the rules that only two-way appraisal has. */
export const messages = messagesOf({
  'trace.index': [
    '{{group}}：测评指数，（{{terms}}）÷ {{valid}} × 100 = {{output}}',
    '{{group}}：測評指數，（{{terms}}）÷ {{valid}} × 100 = {{output}}',
    '{{group}}: index of the competence votes, ({{terms}}) ÷ {{valid}} × 100 = {{output}}',
  ],
  'trace.quorum': [
    '{{group}}：应到 {{roster}} 人，须到 {{output}} 人，实到 {{attended}} 人',
    '{{group}}：應到 {{roster}} 人，須到 {{output}} 人，實到 {{attended}} 人',
    '{{group}}: roster {{roster}}, {{output}} must be present, {{attended}} were',
  ],
  'trace.panel-withheld': [
    '{{group}}：收回的票过少，为保护投票人不予公布',
    '{{group}}：收回的票過少，為保護投票人不予公布',
    '{{group}}: too few ballots came in to be shown, so that nobody is found out',
  ],
  'trace.bad': [
    '{{group}}：不称职 {{bad}} 票，有效 {{valid}} 票，达到 {{limit}}%：{{output}}',
    '{{group}}：不稱職 {{bad}} 票，有效 {{valid}} 票，達到 {{limit}}%：{{output}}',
    '{{group}}: {{bad}} of {{valid}} valid votes say not competent, at least {{limit}} %: {{output}}',
  ],
  'trace.good-rate': [
    '{{group}}：优秀和称职 {{good}} 票，有效 {{valid}} 票，不足 {{limit}}%，不能定为优秀：{{output}}',
    '{{group}}：優秀和稱職 {{good}} 票，有效 {{valid}} 票，不足 {{limit}}%，不能定為優秀：{{output}}',
    '{{group}}: {{good}} of {{valid}} valid votes are good, less than {{limit}} %, so not excellent: {{output}}',
  ],
  'trace.quota': [
    '参评 {{final}} 人，优秀名额 {{places}} 个，得分 {{score}}：{{output}}',
    '參評 {{final}} 人，優秀名額 {{places}} 個，得分 {{score}}：{{output}}',
    '{{final}} graded, {{places}} places for excellent, score {{score}}: {{output}}',
  ],
  'rule.quorum': [
    '到会人数须达到应到人数的规定比例（通行做法）',
    '到會人數須達到應到人數的規定比例（通行做法）',
    'Enough of the roster must be present (common practice)',
  ],
  'rule.panel-withheld': ['票数过少的不公布', '票數過少的不公布', 'Very few ballots are not shown'],
  'rule.bad': [
    '任一测评组不称职票达到规定比例即定为不称职（通行做法）',
    '任一測評組不稱職票達到規定比例即定為不稱職（通行做法）',
    'Not competent when one panel has so many such votes (common practice)',
  ],
  'rule.good-rate': [
    '优秀须在各测评组达到好评率（推定）',
    '優秀須在各測評組達到好評率（推定）',
    'Excellent needs enough good votes in each panel (assumed)',
  ],
  'rule.quota': [
    '优秀按得分、再按党员和村民代表测评排序取够名额为止（通行做法）',
    '優秀按得分、再按黨員和村民代表測評排序取夠名額為止（通行做法）',
    'Excellent by score, then by the members’ panel, up to the quota (common practice)',
  ],
  'extra.panels': ['各测评组指数', '各測評組指數', 'Index of the panels'],
  'aggregate.total': ['参评人数', '參評人數', 'Subjects'],
  'aggregate.final': ['有得分', '有得分', 'With a score'],
  'aggregate.quota': ['优秀名额', '優秀名額', 'Places for excellent'],
});
