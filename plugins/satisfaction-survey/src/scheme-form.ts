import {
  bandsQuestion,
  formOf,
  formPage,
  formText as text,
  minTurnoutQuestion,
  minValidQuestion,
  numberColumn,
  numberQuestion,
  scales,
  tableQuestion,
  valuesQuestion,
  type JsonObject,
} from '@pingyi/plugin-sdk';
import { gradeTitles } from './titles.js';

/** The scheme as a form. */
export const schemeForm: JsonObject = formOf(
  text('满意度测评评分方案', '滿意度測評評分方案', 'Scheme of satisfaction survey'),
  [
    formPage('score', text('得分', '得分', 'Score'), [
      valuesQuestion(scales.satisfaction),
      tableQuestion(
        'itemWeights',
        text('各项权重', '各項權重', 'Weights of the items'),
        [
          { name: 'item', title: text('项目代码', '項目代碼', 'Code of the item'), cellType: 'text', isRequired: true },
          numberColumn('weight', text('权重', '權重', 'Weight'), { min: 0, max: 1000 }),
        ],
        {
          rowsAs: 'map',
          description: text(
            '不填表示各项同等；未列出的项目不计分。',
            '不填表示各項同等；未列出的項目不計分。',
            'Leave empty to weigh all alike; an item not listed does not count.',
          ),
        },
      ),
      bandsQuestion(gradeTitles),
      numberQuestion(
        'targetRate',
        text('满意率目标（%）', '滿意率目標（%）', 'Satisfaction rate to be reached (%)'),
        { min: 0, max: 100 },
        text('留空表示不设。', '留空表示不設。', 'Leave empty for none.'),
      ),
    ]),
    formPage('sample', text('测评人数', '測評人數', 'Number of ballots'), [
      minValidQuestion,
      minTurnoutQuestion,
      numberQuestion('minItemValid', text('单项最少有效票', '單項最少有效票', 'Least valid answers to an item'), {
        min: 0,
        max: 1_000_000,
      }),
      numberQuestion(
        'suppressBelow',
        text('分组人数低于几人不显示', '分組人數低於幾人不顯示', 'Hide categories with fewer answers than'),
        { min: 0, max: 1000 },
      ),
    ]),
  ],
);
