import { messagesOf } from '@pingyi/plugin-sdk';

/** Texts of the rules that only five-good attainment has. */
export const messages = messagesOf({
  'trace.dimension': [
    '{{dimension}}：（{{terms}}）÷ {{weights}} = {{output}}',
    '{{dimension}}：（{{terms}}）÷ {{weights}} = {{output}}',
    '{{dimension}}: ({{terms}}) ÷ {{weights}} = {{output}}',
  ],
  'trace.veto': ['{{by}} 一票否决：{{output}}', '{{by}} 一票否決：{{output}}', 'Vetoed by {{by}}: {{output}}'],
  'trace.attainment': [
    '总分 {{score}}（须达 {{pass}}），{{low}} 个方面低于 {{floor}}：{{output}}',
    '總分 {{score}}（須達 {{pass}}），{{low}} 個方面低於 {{floor}}：{{output}}',
    'Score {{score}} (at least {{pass}}), dimensions below {{floor}}: {{low}}. {{output}}',
  ],
  'trace.spot-check': [
    '抽查 {{checked}} 村，{{failed}} 村不合格，占 {{output}}%，超过 {{limit}}%',
    '抽查 {{checked}} 村，{{failed}} 村不合格，佔 {{output}}%，超過 {{limit}}%',
    '{{failed}} of {{checked}} checked villages failed, {{output}} %, more than {{limit}} %',
  ],
  'rule.dimension': [
    '各方面得分为所属部门评分的加权平均',
    '各方面得分為所屬部門評分的加權平均',
    'A dimension is the weighted mean of its departments',
  ],
  'rule.veto': [
    '有权部门一票否决即不达标',
    '有權部門一票否決即不達標',
    'A veto of a competent department rules attainment out',
  ],
  'rule.attainment': [
    '总分和每个方面都达到规定分数才算达标',
    '總分和每個方面都達到規定分數才算達標',
    'Score and every dimension must reach their lines',
  ],
  'rule.spot-check': [
    '抽查不合格过多，退回全部村级申报',
    '抽查不合格過多，退回全部村級申報',
    'Too many failed checks return all claims of the villages',
  ],
  'extra.attained': ['达标', '達標', 'Attained'],
  'dimension.leadership': ['领导班子好', '領導班子好', 'Leadership'],
  'dimension.members': ['党员队伍好', '黨員隊伍好', 'Members'],
  'dimension.mechanism': ['工作机制好', '工作機制好', 'Working system'],
  'dimension.results': ['工作业绩好', '工作業績好', 'Results'],
  'dimension.reputation': ['群众反映好', '群眾反映好', 'Reputation'],
  'extra.dimensions': ['各方面得分', '各方面得分', 'Dimensions'],
  'aggregate.attained': ['达标单位', '達標單位', 'Attained'],
  'aggregate.coverage': ['达标面', '達標面', 'Coverage'],
  'coverage.attained': ['已达标', '已達標', 'Attained'],
  'coverage.total': ['单位总数', '單位總數', 'Units'],
  'coverage.now': ['其中本次达标', '其中本次達標', 'Attained in this run'],
  'coverage.before': ['其中以前达标、本次未评', '其中以前達標、本次未評', 'Attained before, not graded now'],
  'coverage.typed': [
    '其中活动以外（人工填报）',
    '其中活動以外（人工填報）',
    'Outside of the campaign, entered by hand',
  ],
  'coverage.share': ['占比（%）', '佔比（%）', 'Share (%)'],
  'coverage.need': ['应达标', '應達標', 'Needed'],
  'coverage.gap': ['还差', '還差', 'Gap'],
  'coverage.met': ['完成目标', '完成目標', 'Target met'],
});
