import { defineCampaignType, localText } from '@pingyi/plugin-sdk';
import { conclude, gradeSubject } from './grade.js';
import { messages } from './messages.js';
import { phases } from './phases.js';
import { schemeForm } from './scheme-form.js';
import { defaults, readScheme } from './scheme.js';
import { gradeTitles, groups } from './titles.js';

/** 村党组织书记岗位目标责任制: members, villagers and performance give a secretary's yearly result (S1.15). */
export const campaignType = defineCampaignType({
  id: 'secretary-targets',
  version: '1.1.0',
  title: localText('村书记岗位目标考核', '村書記崗位目標考核', 'Targets of village secretaries'),
  description: localText(
    '党员评议、村民评议和实绩考核相结合，定为优秀、称职、基本称职、不称职，得出村书记的年度考核结果。',
    '黨員評議、村民評議和實績考核相結合，定為優秀、稱職、基本稱職、不稱職，得出村書記的年度考核結果。',
    'Members, villagers and the performance of the year together give a village secretary one of four grades.',
  ),
  groups,
  units: { types: ['village', 'suburban-neighbourhood', 'community'] },
  subjects: ['persons', 'units'],
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
