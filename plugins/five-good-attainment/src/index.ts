import { defineCampaignType, localText } from '@pingyi/plugin-sdk';
import { checkInput } from './check-input.js';
import { contextForm, schemeForm, subjectForm } from './forms.js';
import { conclude, gradeSubject } from './grade.js';
import { messages } from './messages.js';
import { phases } from './phases.js';
import { defaults, readScheme } from './scheme.js';
import { factKinds, gradeTitles, groups } from './titles.js';

/** 三级联创·五好达标: departments hear every applicant one by one; competent ones may veto (S3.1-S3.5). */
export const campaignType = defineCampaignType({
  id: 'five-good-attainment',
  version: '1.4.0',
  title: localText('五好达标', '五好達標', 'Five-good attainment'),
  description: localText(
    '单位申报，联席会各部门逐一过堂打分，有权部门可一票否决，总分和五个方面都达到要求即为达标，村级申报按公布的种子抽查。',
    '單位申報，聯席會各部門逐一過堂打分，有權部門可一票否決，總分和五個方面都達到要求即為達標，村級申報按公布的種子抽查。',
    'Units apply, every department scores them, competent ones may veto; score and five dimensions decide, and claims are spot-checked by a published seed.',
  ),
  groups,
  records: [{ key: 'application', title: localText('五好申报', '五好申報', 'Application') }],
  grades: gradeTitles,
  factKinds,
  phases,
  defaults,
  schemeForm,
  contextForm,
  subjectForm,
  drawsSpotChecks: true,
  messages,
  readScheme,
  checkInput,
  gradeSubject,
  conclude,
});
