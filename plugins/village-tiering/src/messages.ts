import { messagesOf } from '@pingyi/plugin-sdk';

/** Names of the figures in the summary of a run; every other text is shared. */
export const messages = messagesOf({
  'trace.incident-cap': [
    '{{date}} 发生{{incident}}，由 {{grade}} 降为 {{output}}',
    '{{date}} 發生{{incident}}，由 {{grade}} 降為 {{output}}',
    '{{incident}} on {{date}}: {{grade}} becomes {{output}}',
  ],
  'rule.incident-cap': [
    '本轮内经核实的事件按方案封顶',
    '本輪內經核實的事件按方案封頂',
    'A verified incident inside the round caps the tier as the scheme says',
  ],
  'incident.mass-incident': ['群体性事件', '群體性事件', 'Mass incident'],
  'incident.serious-crime': ['重大刑事案件', '重大刑事案件', 'Serious crime'],
  'aggregate.total': ['参评村', '參評村', 'Villages'],
  'aggregate.qualified': ['达标以上', '達標以上', 'Reaching the standard'],
  'aggregate.share': ['达标率（%）', '達標率（%）', 'Share reaching the standard (%)'],
  'aggregate.shareStatus': ['达标目标', '達標目標', 'Target for the standard'],
  'aggregate.needMore': ['还差', '還差', 'Still needed'],
  'aggregate.weakAtStart': ['上轮薄弱、偏弱', '上輪薄弱、偏弱', 'Weak at the start'],
  'aggregate.promoted': ['已晋位', '已晉位', 'Lifted'],
  'aggregate.promotionRate': ['晋位率（%）', '晉位率（%）', 'Share lifted (%)'],
  'aggregate.promotionStatus': ['晋位目标', '晉位目標', 'Target for lifting'],
  'target.met': ['完成', '完成', 'Met'],
  'target.approx': ['基本完成', '基本完成', 'About met'],
  'target.not-met': ['未完成', '未完成', 'Not met'],
});
