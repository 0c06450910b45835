import { checkObjections, checkTieDecisions, defineCampaignType, localText, noticeContextOf } from '@pingyi/plugin-sdk';
import { conclude } from './conclude.js';
import { contextForm, schemeForm } from './forms.js';
import { gradeSubject } from './grade.js';
import { messages } from './messages.js';
import { phases } from './phases.js';
import { defaults, readScheme } from './scheme.js';
import { stages } from './stages.js';
import { gradeTitles, groups } from './titles.js';

/** 星级评定: households, yards, centres and organisations recommend, are reviewed and get up to five stars (S4.6, P8, P26). */
export const campaignType = defineCampaignType({
  id: 'star-contest',
  version: '1.2.0',
  title: localText('星级评定', '星級評定', 'Star contest'),
  description: localText(
    '自评荐星、考核评星、复核定星、公示亮星：考核和群众评议按分定星，五星四星设名额，满意度不足最高二星。',
    '自評薦星、考核評星、複核定星、公示亮星：考核和群眾評議按分定星，五星四星設名額，滿意度不足最高二星。',
    'Candidates recommend themselves, are reviewed, and get stars by points and places; a public notice follows.',
  ),
  groups,
  subjects: ['units', 'persons'],
  grades: gradeTitles,
  factKinds: [],
  phases,
  defaults,
  schemeForm,
  contextForm,
  decidesTies: true,
  // Whoever has a case is not given stars; equal points are separated by the residents.
  candidates: { facts: ['discipline-case', 'veto'], months: 24, separator: 'mass' },
  stages,
  messages,
  readScheme,
  checkInput: (input, _scheme, errors) => {
    noticeContextOf(input, errors);
    checkObjections(input, errors);
    checkTieDecisions(input, errors);
  },
  gradeSubject,
  conclude,
});
