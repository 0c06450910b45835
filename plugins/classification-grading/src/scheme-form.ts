import type { JsonObject } from '@pingyi/plugin-sdk';
import { gradeTitles } from './titles.js';

const text = (zhCN: string, zhTW: string, en: string): JsonObject => ({ default: zhCN, 'zh-tw': zhTW, en });

const gradeChoices = gradeTitles.map(({ code, title }) => ({
  value: code,
  text: text(title['zh-CN'], title['zh-TW'] ?? title['zh-CN'], title.en),
}));

const measures = [
  { value: 'index', text: text('满意度指数', '滿意度指數', 'Satisfaction index') },
  { value: 'rate', text: text('满意率', '滿意率', 'Satisfaction rate') },
];

const number = (name: string, title: JsonObject, min: number, max: number, description?: JsonObject): JsonObject => ({
  type: 'text',
  inputType: 'number',
  name, title, min, max, step: 'any',
  ...(description ? { description } : {}),
});

const numbers = (name: string, title: JsonObject, description: JsonObject, max: number, items: readonly (readonly [string, JsonObject])[]): JsonObject => ({
  type: 'multipletext',
  name, title, description, isRequired: true,
  items: items.map(([item, itemTitle]) => ({ name: item, title: itemTitle, inputType: 'number', validators: [{ type: 'numeric', minValue: 0, maxValue: max }] })),
});

/** The scheme as a form; its answers become a scheme by `answersToData` of the SDK. */
export const schemeForm: JsonObject = {
  locale: 'zh-cn',
  title: text('分类定级评分方案', '分類定級評分方案', 'Scheme of classification grading'),
  showQuestionNumbers: false,
  pages: [
    {
      name: 'score',
      title: text('得分', '得分', 'Score'),
      elements: [
        numbers('weights', text('权重', '權重', 'Weights'), text('合计须为 100；填 0 的不计入得分。', '合計須為 100；填 0 的不計入得分。', 'They must add up to 100; a group with 0 is left out of the score.'), 100, [
          ['self', text('自查自评', '自查自評', 'Self-assessment')],
          ['mass', text('党员群众评议', '黨員群眾評議', 'Members and residents')],
          ['superior', text('上级党组织评定', '上級黨組織評定', 'Superior organisation')],
        ]),
        numbers('values', text('选项分值', '選項分值', 'Option values'), text('每项 0 到 1；不了解不计。', '每項 0 到 1；不了解不計。', 'From 0 to 1 each; “don’t know” does not count.'), 1, [
          ['satisfied', text('满意', '滿意', 'Satisfied')],
          ['fairly-satisfied', text('较满意', '較滿意', 'Fairly satisfied')],
          ['basically-satisfied', text('基本满意', '基本滿意', 'Basically satisfied')],
          ['dissatisfied', text('不满意', '不滿意', 'Dissatisfied')],
        ]),
        {
          type: 'matrixdynamic',
          name: 'bands',
          rowsAs: 'pairs',
          title: text('等级划分', '等級劃分', 'Bands'),
          description: text('从高到低，最后一行下限为 0。', '從高到低，最後一行下限為 0。', 'Best first; the last lower bound is 0.'),
          minRowCount: 1,
          columns: [
            { name: 'min', title: text('得分不低于', '得分不低於', 'Score at least'), cellType: 'text', inputType: 'number', isRequired: true },
            { name: 'grade', title: text('等级', '等級', 'Grade'), cellType: 'dropdown', choices: gradeChoices, isRequired: true },
          ],
        },
        number('trimFrom', text('评分人达到几名时去掉最高和最低分', '評分人達到幾名時去掉最高和最低分', 'Number of raters from which highest and lowest are dropped'), 3, 1000),
        {
          type: 'radiogroup',
          name: 'missing',
          title: text('缺少一方评价时', '缺少一方評價時', 'When a group is missing'),
          isRequired: true,
          choices: [
            { value: 'incomplete', text: text('不定级', '不定級', 'No grade') },
            { value: 'renormalise', text: text('按其余权重折算', '按其餘權重折算', 'Scale up the other weights') },
          ],
        },
      ],
    },
    {
      name: 'sample',
      title: text('评议人数', '評議人數', 'Number of ballots'),
      elements: [
        number('minValid', text('最少有效票', '最少有效票', 'Least valid ballots'), 0, 1_000_000),
        number('minTurnout', text('最低参与率（0 到 1）', '最低參與率（0 到 1）', 'Lowest turnout (0 to 1)'), 0, 1),
      ],
    },
    {
      name: 'limits',
      title: text('直接定级、封顶与晋级', '直接定級、封頂與晉級', 'Vetoes, caps and promotion'),
      elements: [
        { type: 'radiogroup', name: 'vetoMeasure', title: text('满意度按什么计算', '滿意度按什麼計算', 'How satisfaction is measured'), choices: measures, isRequired: true },
        number('vetoBelow', text('满意度低于多少直接定为较差', '滿意度低於多少直接定為較差', 'Lowest grade when satisfaction is below'), 0, 100),
        number('overdueMonths', text('换届逾期几个月起视为长期不换届', '換屆逾期幾個月起視為長期不換屆', 'Months from which an election is long overdue'), 1, 600),
        {
          type: 'matrixdynamic',
          name: 'caps',
          title: text('封顶条件', '封頂條件', 'Caps'),
          rowCount: 0,
          columns: [
            { name: 'measure', title: text('指标', '指標', 'Measure'), cellType: 'dropdown', choices: measures, isRequired: true },
            { name: 'below', title: text('低于', '低於', 'Below'), cellType: 'text', inputType: 'number', min: 0, max: 100, isRequired: true },
            { name: 'maxGrade', title: text('最高等级', '最高等級', 'Best grade allowed'), cellType: 'dropdown', choices: gradeChoices, isRequired: true },
          ],
        },
        number('promotionGateRate', text('晋级所需满意率（%）', '晉級所需滿意率（%）', 'Satisfaction rate needed for a better grade (%)'), 0, 100, text('留空表示不设。', '留空表示不設。', 'Leave empty for none.')),
      ],
    },
  ],
};
