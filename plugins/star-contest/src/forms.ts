import {
  bandsQuestion,
  formOf,
  formPage,
  formText as text,
  holidaysQuestion,
  minTurnoutQuestion,
  minValidQuestion,
  numberQuestion,
  publicityDaysQuestion,
  scales,
  shareQuestion,
  tieQuestion,
  trimFromQuestion,
  valuesQuestion,
  weightsQuestion,
  type JsonObject,
} from '@pingyi/plugin-sdk';
import { gradeTitles } from './titles.js';

const shareHint = text(
  '占同类参评单位的比例，向下取整；留空表示不限。',
  '佔同類參評單位的比例，向下取整；留空表示不限。',
  'Of the units of the same kind, rounded down; leave empty for no limit.',
);

/** The scheme as a form. */
export const schemeForm: JsonObject = formOf(text('星级评定方案', '星級評定方案', 'Scheme of the star contest'), [
  formPage('score', text('得分', '得分', 'Score'), [
    weightsQuestion([
      ['self', text('自评荐星', '自評薦星', 'Own recommendation')],
      ['review', text('考核评星', '考核評星', 'Review')],
      ['mass', text('群众评议', '群眾評議', 'Residents')],
    ]),
    valuesQuestion(scales.satisfaction),
    bandsQuestion(gradeTitles),
    trimFromQuestion,
  ]),
  formPage('sample', text('评议人数', '評議人數', 'Number of ballots'), [minValidQuestion, minTurnoutQuestion]),
  formPage('limits', text('满意度、名额与公示', '滿意度、名額與公示', 'Satisfaction, places and notice'), [
    {
      type: 'radiogroup',
      name: 'capMeasure',
      title: text('满意度按哪一项计算', '滿意度按哪一項計算', 'Satisfaction is measured by'),
      isRequired: true,
      choices: [
        { value: 'index', text: text('满意度指数', '滿意度指數', 'Satisfaction index') },
        { value: 'rate', text: text('满意率', '滿意率', 'Satisfaction rate') },
      ],
    },
    numberQuestion(
      'capBelow',
      text('满意度低于多少最高二星', '滿意度低於多少最高二星', 'Two stars at most below this satisfaction'),
      { min: 0, max: 100 },
    ),
    shareQuestion('fiveStarQuota', text('五星名额占比', '五星名額佔比', 'Largest share of five stars'), shareHint),
    shareQuestion('fourStarQuota', text('四星名额占比', '四星名額佔比', 'Largest share of four stars'), shareHint),
    tieQuestion,
    publicityDaysQuestion,
  ]),
]);

/** Days on which no notice runs; when it began and who was objected to is told by its stages. */
export const contextForm: JsonObject = formOf(text('公示', '公示', 'Notice'), [
  formPage('notice', text('公示', '公示', 'Notice'), [holidaysQuestion]),
]);
