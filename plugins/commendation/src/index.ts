import { checkTieDecisions, defineCampaignType, localText } from '@pingyi/plugin-sdk';
import { checkContext, unitGradeOf } from './context.js';
import { candidates } from './candidates.js';
import { contextForm, schemeForm, subjectForm } from './forms.js';
import { gradeSubject } from './eligibility.js';
import { conclude } from './conclude.js';
import { messages } from './messages.js';
import { phases } from './phases.js';
import { defaults, readScheme } from './scheme.js';
import { stages } from './stages.js';
import { factKinds, gradeTitles, groups } from './titles.js';

/** 评选表彰: the best of each field by achievement and recognition (S1.14, S2.9, S2.15, S4.4, S4.6, S4.12, S5.13). */
export const campaignType = defineCampaignType({
  id: 'commendation',
  version: '1.5.0',
  title: localText('评选表彰', '評選表彰', 'Commendation'),
  description: localText(
    '按工作实绩和社会公认度评分，分领域按名额择优，公示，异议成立的取消并递补。',
    '按工作實績和社會公認度評分，分領域按名額擇優，公示，異議成立的取消並遞補。',
    'Achievement and recognition give a score; each field selects its best up to its places, with public notice, objections and substitutes.',
  ),
  groups,
  subjects: ['units', 'persons'],
  grades: gradeTitles,
  factKinds,
  phases,
  defaults,
  schemeForm,
  contextForm,
  subjectForm,
  usesFields: true,
  decidesTies: true,
  candidates,
  stages,
  messages,
  readScheme,
  checkInput: (input, _scheme, errors) => {
    checkContext(input, errors);
    checkTieDecisions(input, errors);
    for (const subject of input.subjects) unitGradeOf(subject, errors);
  },
  gradeSubject,
  conclude,
});
