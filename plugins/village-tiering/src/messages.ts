import { messagesOf } from '@pingyi/plugin-sdk';

/** Names of the figures in the summary of a run; every other text is shared. */
export const messages = messagesOf({
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
