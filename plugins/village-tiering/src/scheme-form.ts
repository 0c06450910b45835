import {
  bandsQuestion,
  choiceColumn,
  choicesOf,
  formOf,
  formPage,
  formText as text,
  minTurnoutQuestion,
  minValidQuestion,
  numberQuestion,
  scales,
  tableQuestion,
  valuesQuestion,
  weightsQuestion,
  type JsonObject,
} from '@pingyi/plugin-sdk';
import { factKinds, gradeTitles } from './titles.js';

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
    formPage('caps', text('封顶条件', '封頂條件', 'Caps'), [
      tableQuestion(
        'incidentCaps',
        text('发生下列事件的最高等级', '發生下列事件的最高等級', 'Best tier after an incident'),
        [
          choiceColumn(
            'fact',
            text('事件', '事件', 'Incident'),
            factKinds.map(({ kind, title }) => ({
              value: kind,
              text: text(title['zh-CN'], title['zh-TW'] ?? title['zh-CN'], title.en),
            })),
          ),
          choiceColumn('maxGrade', text('最高等级', '最高等級', 'Best tier allowed'), choicesOf(gradeTitles)),
        ],
        {
          description: text(
            '留空表示不设；事件须经两人核实，且发生在本轮之内。',
            '留空表示不設；事件須經兩人核實，且發生在本輪之內。',
            'Leave empty for none; an incident must be verified by a second person and lie inside the round.',
          ),
        },
      ),
    ]),
  ],
);

/** When the round began. */
export const contextForm: JsonObject = formOf(text('本轮时间', '本輪時間', 'The round'), [
  formPage('round', text('本轮时间', '本輪時間', 'The round'), [
    {
      type: 'text',
      inputType: 'date',
      name: 'roundStart',
      title: text('本轮起始日期', '本輪起始日期', 'First day of the round'),
      description: text(
        '早于此日的群体性事件、重大刑事案件不影响本轮等级。',
        '早於此日的群體性事件、重大刑事案件不影響本輪等級。',
        'Incidents before this day do not touch the tier of this round.',
      ),
    },
  ]),
]);
