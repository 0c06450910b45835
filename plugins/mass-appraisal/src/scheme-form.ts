import {
  bandsQuestion,
  formOf,
  formPage,
  formText as text,
  minValidQuestion,
  missingQuestion,
  numbersQuestion,
  scales,
  valuesQuestion,
  weightsQuestion,
  type JsonObject,
} from '@pingyi/plugin-sdk';
import { gradeTitles } from './titles.js';

const groupTitles: readonly (readonly [string, JsonObject])[] = [
  ['members', text('党员', '黨員', 'Party members')],
  ['masses', text('群众', '群眾', 'Residents')],
];

/** The scheme as a form. */
export const schemeForm: JsonObject = formOf(text('群众评议评分方案', '群眾評議評分方案', 'Scheme of mass appraisal'), [
  formPage('score', text('得分', '得分', 'Score'), [
    weightsQuestion(groupTitles),
    weightsQuestion(
      [
        ['fulfilment', text('承诺兑现', '承諾兌現', 'Commitments kept')],
        ['overall', text('总体评价', '總體評價', 'Overall appraisal')],
      ],
      'mix',
      text('得分构成', '得分構成', 'What a group’s score is made of'),
    ),
    valuesQuestion(
      scales.appraisal,
      'overallValues',
      text('总体评价分值', '總體評價分值', 'Values of the overall appraisal'),
    ),
    valuesQuestion(
      scales.fulfilment,
      'fulfilmentValues',
      text('承诺兑现分值', '承諾兌現分值', 'Values of commitments'),
    ),
    bandsQuestion(gradeTitles),
    missingQuestion,
  ]),
  formPage('sample', text('评议人数', '評議人數', 'Number of ballots'), [
    minValidQuestion,
    numbersQuestion(
      'turnout',
      text('最低参与率', '最低參與率', 'Lowest turnout'),
      text(
        '每项 0 到 1，例如 0.5 表示半数。',
        '每項 0 到 1，例如 0.5 表示半數。',
        'From 0 to 1 each; 0.5 is one half.',
      ),
      { min: 0, max: 1 },
      groupTitles,
    ),
  ]),
]);
