import {
  bandsQuestion,
  formOf,
  formPage,
  formText as text,
  numberQuestion,
  scales,
  shareQuestion,
  tieQuestion,
  valuesQuestion,
  weightsQuestion,
  type JsonObject,
} from '@pingyi/plugin-sdk';
import { gradeTitles } from './titles.js';

const percent = { min: 0, max: 100 };

/** The scheme as a form. */
export const schemeForm: JsonObject = formOf(
  text('双述双评评分方案', '雙述雙評評分方案', 'Scheme of two-way appraisal'),
  [
    formPage('score', text('得分', '得分', 'Score'), [
      weightsQuestion([
        ['superior', text('上级班子测评', '上級班子測評', 'Superior panel')],
        ['mass', text('党员和村民代表测评', '黨員和村民代表測評', 'Members and representatives')],
      ]),
      valuesQuestion(scales.competence),
      bandsQuestion(gradeTitles),
    ]),
    formPage('limits', text('到会人数与限制', '到會人數與限制', 'Quorum and limits'), [
      shareQuestion(
        'quorum',
        text('到会人数不少于应到的', '到會人數不少於應到的', 'Share of the roster that must be present'),
        text('例如 2/3。', '例如 2/3。', 'For example 2/3.'),
      ),
      numberQuestion(
        'badPct',
        text(
          '不称职票达到多少（%）直接定为不称职',
          '不稱職票達到多少（%）直接定為不稱職',
          'Not competent at once from this share of such votes (%)',
        ),
        percent,
      ),
      numberQuestion(
        'goodPct',
        text(
          '定为优秀所需优秀和称职票（%）',
          '定為優秀所需優秀和稱職票（%）',
          'Excellent needs this share of excellent and competent votes (%)',
        ),
        percent,
      ),
      shareQuestion(
        'excellentQuota',
        text('优秀名额占比', '優秀名額佔比', 'Largest share of excellent grades'),
        text('例如 1/3，留空表示不限。', '例如 1/3，留空表示不限。', 'For example 1/3; leave empty for no limit.'),
      ),
      tieQuestion,
    ]),
  ],
);
