import { defineCampaignType, localText } from '@pingyi/plugin-sdk';
import { conclude, gradeSubject } from './grade.js';
import { messages } from './messages.js';
import { phases } from './phases.js';
import { schemeForm } from './scheme-form.js';
import { defaults, readScheme } from './scheme.js';
import { gradeTitles, groups } from './titles.js';

/** 满意度测评: what the users of a window unit, village or community say, item by item (S1.3, S5.7, S5.12). */
export const campaignType = defineCampaignType({
  id: 'satisfaction-survey',
  version: '1.3.0',
  title: localText('满意度测评', '滿意度測評', 'Satisfaction survey'),
  description: localText(
    '服务对象或居民逐项评价，计算满意度指数和满意率，分优、良、中、差并排名，人数过少的分组不显示。',
    '服務對象或居民逐項評價，計算滿意度指數和滿意率，分優、良、中、差並排名，人數過少的分組不顯示。',
    'Users or residents rate item by item; index and rate, four grades and a ranking, with small categories kept hidden.',
  ),
  groups,
  grades: gradeTitles,
  factKinds: [],
  phases,
  defaults,
  schemeForm,
  messages,
  readScheme,
  gradeSubject,
  conclude,
});
