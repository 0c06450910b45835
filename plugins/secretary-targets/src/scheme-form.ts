import {
  bandsQuestion,
  formOf,
  formPage,
  formText as text,
  minValidQuestion,
  missingQuestion,
  numberQuestion,
  numbersQuestion,
  scales,
  trimFromQuestion,
  valuesQuestion,
  weightsQuestion,
  type JsonObject,
} from '@pingyi/plugin-sdk';
import { gradeTitles } from './titles.js';

const members = text('党员评议', '黨員評議', 'Members');
const villagers = text('村民评议', '村民評議', 'Villagers');

/** The scheme as a form. */
export const schemeForm: JsonObject = formOf(
  text('村书记岗位目标考核方案', '村書記崗位目標考核方案', 'Scheme of the targets of village secretaries'),
  [
    formPage('score', text('得分', '得分', 'Score'), [
      weightsQuestion([
        ['members', members],
        ['villagers', villagers],
        ['performance', text('实绩考核', '實績考核', 'Performance')],
      ]),
      valuesQuestion(scales.competence),
      bandsQuestion(gradeTitles),
      trimFromQuestion,
      missingQuestion,
    ]),
    formPage('sample', text('评议人数与限制', '評議人數與限制', 'Number of ballots and limits'), [
      minValidQuestion,
      numbersQuestion(
        'turnout',
        text('最低参与率', '最低參與率', 'Lowest turnout'),
        text('每项 0 到 1。', '每項 0 到 1。', 'From 0 to 1 each.'),
        { min: 0, max: 1 },
        [
          ['members', members],
          ['villagers', villagers],
        ],
      ),
      numberQuestion(
        'badPct',
        text(
          '不称职票达到多少（%）直接定为不称职',
          '不稱職票達到多少（%）直接定為不稱職',
          'Not competent at once from this share of such votes (%)',
        ),
        { min: 0, max: 100 },
      ),
    ]),
  ],
);
