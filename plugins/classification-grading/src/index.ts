import { checkDistinctions, defineCampaignType } from '@pingyi/plugin-sdk';
import { conclude, gradeSubject } from './grade.js';
import { messages } from './messages.js';
import { phases } from './phases.js';
import { schemeForm } from './scheme-form.js';
import { defaults, readScheme } from './scheme.js';
import { distinctions, factKinds, gradeTitles, groups } from './titles.js';

/** 分类定级: self-assessment, residents and superior give one of four grades (S5.5-S5.8, S5.12). */
export const campaignType = defineCampaignType({
  id: 'classification-grading',
  version: '1.4.0',
  title: { 'zh-CN': '分类定级', 'zh-TW': '分類定級', en: 'Classification grading' },
  description: {
    'zh-CN': '自查自评、党员群众评议和上级党组织评定相结合，百分制评分，定为好、较好、一般、较差。',
    'zh-TW': '自查自評、黨員群眾評議和上級黨組織評定相結合，百分制評分，定為好、較好、一般、較差。',
    en: 'Self-assessment, the voice of members and residents and the superior’s appraisal together give a score and one of four grades.',
  },
  groups,
  grades: gradeTitles,
  factKinds,
  distinctions,
  phases,
  defaults,
  schemeForm,
  messages,
  readScheme,
  checkInput: (input, _scheme, errors) => checkDistinctions(input, distinctions, errors),
  gradeSubject,
  conclude,
});
