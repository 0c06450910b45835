import { indexRule, messagesOf } from '@pingyi/plugin-sdk';

/** Names of the age groups that the shipped forms ask for, by which a breakdown or a list of hidden groups speaks of them. */
const categories = (of: string): Record<string, readonly [string, string, string]> => ({
  [`${of}.age`]: ['年龄', '年齡', 'Age'],
  [`${of}.under-35`]: ['35 岁以下', '35 歲以下', 'Under 35'],
  [`${of}.35-59`]: ['35 至 59 岁', '35 至 59 歲', '35 to 59'],
  [`${of}.60-plus`]: ['60 岁及以上', '60 歲及以上', '60 and over'],
});

/** Names of the items of the shipped forms; an item of another form is shown by its code. */
const itemNames = {
  'item.disputes': ['矛盾化解', '矛盾化解', 'Settling disputes'],
  'item.infrastructure': ['出行、饮水、用电', '出行、飲水、用電', 'Roads, water and power'],
  'item.health-school': ['就医、上学', '就醫、上學', 'Doctors and schools'],
  'item.open-affairs': ['村务公开', '村務公開', 'Open village affairs'],
  'item.cadres': ['干部作风', '幹部作風', 'Conduct of the cadres'],
  'item.attitude': ['服务态度', '服務態度', 'Attitude'],
  'item.efficiency': ['办事效率', '辦事效率', 'Efficiency'],
  'item.openness': ['公开透明', '公開透明', 'Openness'],
  'item.integrity': ['清正廉洁', '清正廉潔', 'Integrity'],
} as const;

/** Texts of the rules that only the satisfaction survey has. */
export const messages = messagesOf({
  'trace.item-index': [
    '“{{item}}”满意度指数，（{{terms}}）÷ {{valid}} × 100 = {{output}}',
    '“{{item}}”滿意度指數，（{{terms}}）÷ {{valid}} × 100 = {{output}}',
    '{{item}}: index, ({{terms}}) ÷ {{valid}} × 100 = {{output}}',
  ],
  'trace.items': [
    '各项得分按权重平均：（{{terms}}）÷ {{weights}} = {{output}}',
    '各項得分按權重平均：（{{terms}}）÷ {{weights}} = {{output}}',
    'Weighted mean of the items: ({{terms}}) ÷ {{weights}} = {{output}}',
  ],
  'trace.overall-only': [
    '没有可用的单项，得分为总体指数 {{output}}',
    '沒有可用的單項，得分為總體指數 {{output}}',
    'No usable item; the score is the overall index {{output}}',
  ],
  'rule.item-index': indexRule,
  'rule.items': [
    '每项满意度指数按权重平均，四舍五入到两位小数',
    '每項滿意度指數按權重平均，四捨五入到兩位小數',
    'Weighted mean of the items’ indices, rounded half up to two decimals',
  ],
  'rule.overall-only': [
    '没有达到人数的单项时取总体指数',
    '沒有達到人數的單項時取總體指數',
    'Without an item that enough people rated the overall index counts',
  ],
  'extra.rate': ['满意率（%）', '滿意率（%）', 'Satisfaction rate (%)'],
  'extra.overallIndex': ['总体满意度指数', '總體滿意度指數', 'Overall index'],
  'extra.target': ['满意率目标', '滿意率目標', 'Target of the rate'],
  'extra.items': ['各项指数', '各項指數', 'Index of the items'],
  'extra.breakdowns': ['各类人群的总体指数', '各類人群的總體指數', 'Overall index by category'],
  ...categories('breakdowns'),
  ...categories('suppressed'),
  ...itemNames,
  'extra.suppressed': ['不显示的分组', '不顯示的分組', 'Categories not shown'],
  'target.met': ['完成', '完成', 'Met'],
  'target.not-met': ['未完成', '未完成', 'Not met'],
  'aggregate.total': ['测评单位', '測評單位', 'Units'],
  'aggregate.ranked': ['参加排名', '參加排名', 'Ranked'],
});
