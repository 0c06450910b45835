import { defineCampaignType, gradableTypes, localText } from '@pingyi/plugin-sdk';
import { figures } from './figures.js';
import { schemeForm, subjectForm } from './forms.js';
import { conclude, gradeSubject } from './grade.js';
import { readIndicators } from './indicators.js';
import { messages } from './messages.js';
import { phases } from './phases.js';
import { defaults, readScheme } from './scheme.js';
import { gradeTitles, groups, records } from './titles.js';

/** 目标责任制考核: half-year and annual checks with mandatory indicators (S2.1, S2.5-S2.7, S2.17, S1.2, S3.9). */
export const campaignType = defineCampaignType({
  id: 'responsibility-assessment',
  version: '1.4.0',
  title: localText('目标责任制考核', '目標責任制考核', 'Responsibility assessment'),
  description: localText(
    '半年和年度检查打分，硬性指标逐项核对，未完成的列入整改并封顶，结果用于通报、整改、表彰。',
    '半年和年度檢查打分，硬性指標逐項核對，未完成的列入整改並封頂，結果用於通報、整改、表彰。',
    'Half-year and annual checks give the score; a failed mandatory indicator is to be rectified and caps the grade.',
  ),
  groups,
  records,
  // Committees of counties answer for the work as well (S2.1), and so do their secretaries.
  units: { types: gradableTypes },
  subjects: ['units', 'persons'],
  grades: gradeTitles,
  factKinds: [],
  phases,
  defaults,
  schemeForm,
  subjectForm,
  figures,
  messages,
  readScheme,
  checkInput: (input, scheme, errors) => {
    for (const subject of input.subjects) readIndicators(subject, scheme, errors);
  },
  gradeSubject,
  conclude,
});
