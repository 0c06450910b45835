import {
  bandsQuestion,
  formOf,
  formPage,
  formText as text,
  minTurnoutQuestion,
  minValidQuestion,
  numberQuestion,
  scales,
  valuesQuestion,
  weightsQuestion,
  type JsonObject,
} from '@pingyi/plugin-sdk';
import { gradeTitles } from './titles.js';

const percent = { min: 0, max: 100 };

/** The scheme as a form. */
export const schemeForm: JsonObject = formOf(
  text('划档分类评分方案', '劃檔分類評分方案', 'Scheme of village tiering'),
  [
    formPage('score', text('得分', '得分', 'Score'), [
      weightsQuestion([
        ['verification', text('乡镇核查', '鄉鎮核查', 'Verification by the township')],
        ['mass', text('村民评议', '村民評議', 'Villagers')],
      ]),
      valuesQuestion(scales.satisfaction),
      bandsQuestion(gradeTitles),
    ]),
    formPage('sample', text('评议人数', '評議人數', 'Number of ballots'), [minValidQuestion, minTurnoutQuestion]),
    formPage('targets', text('目标', '目標', 'Targets'), [
      numberQuestion(
        'target',
        text('达标以上的村应占（%）', '達標以上的村應佔（%）', 'Villages that should reach the standard (%)'),
        percent,
      ),
      numberQuestion(
        'promote',
        text('薄弱、偏弱村应晋位（%）', '薄弱、偏弱村應晉位（%）', 'Weak villages that should be lifted (%)'),
        percent,
      ),
      numberQuestion(
        'tolerancePp',
        text(
          '低于目标几个百分点以内算基本完成',
          '低於目標幾個百分點以內算基本完成',
          'Percentage points below a target that count as about met',
        ),
        percent,
      ),
    ]),
  ],
);
