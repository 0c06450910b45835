import { defineCampaignType, localText } from '@pingyi/plugin-sdk';
import { conclude, gradeSubject } from './grade.js';
import { messages } from './messages.js';
import { phases } from './phases.js';
import { schemeForm } from './scheme-form.js';
import { defaults, readScheme } from './scheme.js';
import { gradeTitles, groups } from './titles.js';

/** 群众评议: members and residents say which commitments were kept and how they find the unit (S1.12, S4.11, S5.15). */
export const campaignType = defineCampaignType({
  id: 'mass-appraisal',
  version: '1.4.0',
  title: localText('群众评议', '群眾評議', 'Mass appraisal'),
  description: localText(
    '党员和群众评议承诺兑现情况和总体表现，定为好、较好、一般、差，作为评先评优的依据。',
    '黨員和群眾評議承諾兌現情況和總體表現，定為好、較好、一般、差，作為評先評優的依據。',
    'Members and residents judge which commitments were kept and the unit as a whole; the grade counts when awards are given.',
  ),
  groups,
  subjects: ['units', 'persons'],
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
