import { checkTieDecisions, defineCampaignType, localText } from '@pingyi/plugin-sdk';
import { conclude, gradeSubject } from './grade.js';
import { messages } from './messages.js';
import { phases } from './phases.js';
import { schemeForm } from './scheme-form.js';
import { defaults, readScheme } from './scheme.js';
import { gradeTitles, groups } from './titles.js';

/** 双述双评: secretaries report to superiors and to members, and both vote (S1.13, S2.3, S4.10). */
export const campaignType = defineCampaignType({
  id: 'two-way-appraisal',
  version: '1.4.0',
  title: localText('双述双评', '雙述雙評', 'Two-way appraisal'),
  description: localText(
    '书记向上级和党员群众双向述职，双方投票测评，定为优秀、称职、基本称职、不称职，优秀设名额。',
    '書記向上級和黨員群眾雙向述職，雙方投票測評，定為優秀、稱職、基本稱職、不稱職，優秀設名額。',
    'Secretaries report to their superiors and to members; both panels vote, and the best grade has a quota.',
  ),
  groups,
  subjects: ['units', 'persons'],
  grades: gradeTitles,
  factKinds: [],
  phases,
  defaults,
  schemeForm,
  decidesTies: true,
  messages,
  readScheme,
  checkInput: (input, _scheme, errors) => checkTieDecisions(input, errors),
  gradeSubject,
  conclude,
});
