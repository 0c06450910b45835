import { messagesOf } from '@pingyi/plugin-sdk';

/** Texts of the rules that only the star contest has. */
export const messages = messagesOf({
  'trace.self-stars': [
    '自评荐星：{{score}} 不低于 {{min}}，荐{{output}}，供参考',
    '自評薦星：{{score}} 不低於 {{min}}，薦{{output}}，供參考',
    'Own recommendation: {{score}} is at least {{min}}, {{output}}, for information',
  ],
  'trace.star-cap': [
    '{{measure}} {{value}} 低于 {{below}}：{{output}}',
    '{{measure}} {{value}} 低於 {{below}}：{{output}}',
    'Satisfaction by {{measure}}, {{value}}, is below {{below}}: {{output}}',
  ],
  'trace.star-places': [
    '复核定星：同类 {{units}} 个，{{stars}}名额 {{places}} 个，得分 {{score}}：{{output}}',
    '複核定星：同類 {{units}} 個，{{stars}}名額 {{places}} 個，得分 {{score}}：{{output}}',
    'Settling the stars: {{units}} units of the kind, {{places}} places for {{stars}}, score {{score}}: {{output}}',
  ],
  'trace.removed': ['异议成立，取消星级', '異議成立，取消星級', 'An objection was upheld: the stars are taken back'],
  'rule.self-stars': [
    '自评只作推荐，按方案权重计入得分',
    '自評只作推薦，按方案權重計入得分',
    'The own score recommends; it counts as much as its weight',
  ],
  'rule.star-cap': ['满意度不足最高二星', '滿意度不足最高二星', 'Two stars at most with low satisfaction'],
  'rule.star-places': [
    '同类单位按得分、再按群众评议排序，取够名额为止，超出的降一星',
    '同類單位按得分、再按群眾評議排序，取夠名額為止，超出的降一星',
    'By score, then by residents, within a kind up to its places; whoever is beyond them gets one star less',
  ],
  'rule.removed': [
    '公示期内异议成立的不评星',
    '公示期內異議成立的不評星',
    'Nobody keeps stars against whom an objection was upheld',
  ],
  'stars.five-stars': ['五星', '五星', 'five stars'],
  'stars.four-stars': ['四星', '四星', 'four stars'],
  'selfStars.five-stars': ['五星', '五星', 'five stars'],
  'selfStars.four-stars': ['四星', '四星', 'four stars'],
  'selfStars.three-stars': ['三星', '三星', 'three stars'],
  'selfStars.two-stars': ['二星', '二星', 'two stars'],
  'selfStars.no-stars': ['未评星', '未評星', 'no stars'],
  'places.five-stars': ['五星', '五星', 'five stars'],
  'places.four-stars': ['四星', '四星', 'four stars'],
  'extra.selfStars': ['自荐星级', '自薦星級', 'Own recommendation'],
  'aggregate.total': ['参评单位', '參評單位', 'Units'],
  'aggregate.counts': ['各星级数', '各星級數', 'Units per star'],
  'aggregate.ungraded': ['未评定', '未評定', 'Not graded'],
  'aggregate.places': ['名额', '名額', 'Places'],
  'aggregate.publicityEnds': ['公示截止', '公示截止', 'Notice ends'],
});
