import { messagesOf } from '@pingyi/plugin-sdk';

/** Texts of the rules that only commendation has. */
export const messages = messagesOf({
  'trace.recognition': [
    '社会公认度 {{value}} 低于 {{below}}',
    '社會公認度 {{value}} 低於 {{below}}',
    'Recognition {{value}} is below {{below}}',
  ],
  'trace.selection': [
    '领域 {{field}}，名额 {{places}} 个，得分 {{score}}：{{output}}',
    '領域 {{field}}，名額 {{places}} 個，得分 {{score}}：{{output}}',
    'Field {{field}}, {{places}} places, score {{score}}: {{output}}',
  ],
  'rule.recognition': ['社会公认度须达到规定分数', '社會公認度須達到規定分數', 'Recognition must reach its line'],
  'rule.selection': [
    '同一领域按得分、再按社会公认度排序，取够名额为止；异议成立的由下一名递补（通行做法）',
    '同一領域按得分、再按社會公認度排序，取夠名額為止；異議成立的由下一名遞補（通行做法）',
    'By score, then recognition, within the field, up to its places; the next follows where an objection was upheld (common practice)',
  ],
  // The five fields of the shipped nomination form (S4.4); those of another form are named by it.
  'field.farming': [
    '发展先锋（乡镇、村、城郊居民区）',
    '發展先鋒（鄉鎮、村、城郊居民區）',
    'Development (townships, villages, suburban neighbourhoods)',
  ],
  'field.community': ['和谐先锋（街道社区）', '和諧先鋒（街道社區）', 'Harmony (streets, communities)'],
  'field.enterprise': [
    '兴业先锋（非公企业、社会组织）',
    '興業先鋒（非公企業、社會組織）',
    'Enterprise (non-public enterprises, associations)',
  ],
  'field.service': [
    '服务先锋（机关、窗口、站所）',
    '服務先鋒（機關、窗口、站所）',
    'Service (offices, windows, stations)',
  ],
  'field.institution': ['敬业先锋（事业单位）', '敬業先鋒（事業單位）', 'Dedication (public institutions)'],
  'extra.selected': ['入选', '入選', 'Selected'],
  'extra.substitute': ['递补', '遞補', 'Substitute'],
  'extra.recognition': ['社会公认度', '社會公認度', 'Recognition'],
  'extra.achievement': ['工作实绩', '工作實績', 'Achievement'],
  'aggregate.selected': ['入选名单', '入選名單', 'Selected'],
  'aggregate.substitutes': ['递补名单', '遞補名單', 'Substitutes'],
  'aggregate.publicityEnds': ['公示截止', '公示截止', 'Notice ends'],
});
