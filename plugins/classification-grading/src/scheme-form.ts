import {
  bandsQuestion,
  choiceColumn,
  choicesOf,
  formOf,
  formPage,
  formText as text,
  minTurnoutQuestion,
  minValidQuestion,
  missingQuestion,
  numberColumn,
  numberQuestion,
  scales,
  tableQuestion,
  trimFromQuestion,
  valuesQuestion,
  weightsQuestion,
  type JsonObject,
} from '@pingyi/plugin-sdk';
import { gradeTitles } from './titles.js';

const measures: readonly JsonObject[] = [
  { value: 'index', text: text('满意度指数', '滿意度指數', 'Satisfaction index') },
  { value: 'rate', text: text('满意率', '滿意率', 'Satisfaction rate') },
];

const percent = { min: 0, max: 100 };

/** The scheme as a form; its answers become a scheme by `answersToData` of the SDK. */
export const schemeForm: JsonObject = formOf(
  text('分类定级评分方案', '分類定級評分方案', 'Scheme of classification grading'),
  [
    formPage('score', text('得分', '得分', 'Score'), [
      weightsQuestion([
        ['self', text('自查自评', '自查自評', 'Self-assessment')],
        ['mass', text('党员群众评议', '黨員群眾評議', 'Members and residents')],
        ['superior', text('上级党组织评定', '上級黨組織評定', 'Superior organisation')],
      ]),
      valuesQuestion(scales.satisfaction),
      bandsQuestion(gradeTitles),
      trimFromQuestion,
      missingQuestion,
    ]),
    formPage('sample', text('评议人数', '評議人數', 'Number of ballots'), [minValidQuestion, minTurnoutQuestion]),
    formPage('limits', text('直接定级、封顶与晋级', '直接定級、封頂與晉級', 'Vetoes, caps and promotion'), [
      {
        type: 'radiogroup',
        name: 'vetoMeasure',
        title: text(
          '满意度低于标准直接定为较差：按哪一项计算？',
          '滿意度低於標準直接定為較差：按哪一項計算？',
          'Lowest grade for low satisfaction: by which measure?',
        ),
        description: text(
          '指数给每个选项分值（满意 1、较满意 0.8……）；满意率是满意、较满意和基本满意票的占比。两项都会在结果中显示。',
          '指數給每個選項分值（滿意 1、較滿意 0.8……）；滿意率是滿意、較滿意和基本滿意票的佔比。兩項都會在結果中顯示。',
          'The index gives every answer a value (satisfied 1, fairly satisfied 0.8, …); the rate is the share of ballots that are at least basically satisfied. Results show both.',
        ),
        choices: [...measures],
        isRequired: true,
      },
      numberQuestion(
        'vetoBelow',
        text('满意度低于多少直接定为较差', '滿意度低於多少直接定為較差', 'Lowest grade when satisfaction is below'),
        percent,
      ),
      numberQuestion(
        'overdueMonths',
        text(
          '换届逾期几个月起视为长期不换届',
          '換屆逾期幾個月起視為長期不換屆',
          'Months from which an election is long overdue',
        ),
        { min: 1, max: 600 },
      ),
      tableQuestion('caps', text('封顶条件', '封頂條件', 'Caps'), [
        choiceColumn('measure', text('指标', '指標', 'Measure'), measures),
        numberColumn('below', text('低于', '低於', 'Below'), percent),
        choiceColumn('maxGrade', text('最高等级', '最高等級', 'Best grade allowed'), choicesOf(gradeTitles)),
      ]),
      numberQuestion(
        'promotionGateRate',
        text('晋级所需满意率（%）', '晉級所需滿意率（%）', 'Satisfaction rate needed for a better grade (%)'),
        percent,
        text('留空表示不设。', '留空表示不設。', 'Leave empty for none.'),
      ),
    ]),
  ],
);
