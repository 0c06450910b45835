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
  // Fields of the shipped nomination form; those of another form are named by it.
  'field.farming': ['农村党组织', '農村黨組織', 'Villages'],
  'field.township': ['乡镇街道', '鄉鎮街道', 'Townships and streets'],
  'field.enterprise': ['非公企业和社会组织', '非公企業和社會組織', 'Enterprises and associations'],
  'field.service': ['机关、事业和窗口单位', '機關、事業和窗口單位', 'Organs, institutions and windows'],
  'extra.selected': ['入选', '入選', 'Selected'],
  'extra.substitute': ['递补', '遞補', 'Substitute'],
  'extra.recognition': ['社会公认度', '社會公認度', 'Recognition'],
  'extra.achievement': ['工作实绩', '工作實績', 'Achievement'],
  'aggregate.selected': ['入选名单', '入選名單', 'Selected'],
  'aggregate.substitutes': ['递补名单', '遞補名單', 'Substitutes'],
  'aggregate.publicityEnds': ['公示截止', '公示截止', 'Notice ends'],
});
