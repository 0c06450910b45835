import {
  bandsQuestion,
  choiceColumn,
  choicesOf,
  formOf,
  formPage,
  formText as text,
  numberColumn,
  tableQuestion,
  weightsQuestion,
  type JsonObject,
} from '@pingyi/plugin-sdk';
import { gradeTitles } from './titles.js';

const optional = (column: JsonObject, visibleIf?: string): JsonObject => ({
  ...column,
  isRequired: false,
  ...(visibleIf ? { visibleIf } : {}),
});

const unitTypeChoices: readonly JsonObject[] = [
  { value: 'county-committee', text: text('县区委', '縣區委', 'County committee') },
  { value: 'township-committee', text: text('乡镇党委', '鄉鎮黨委', 'Township committee') },
  { value: 'street-committee', text: text('街道党工委', '街道黨工委', 'Street committee') },
  { value: 'village', text: text('行政村', '行政村', 'Village') },
  { value: 'suburban-neighbourhood', text: text('城郊居民区', '城郊居民區', 'Suburban neighbourhood') },
  { value: 'community', text: text('社区', '社區', 'Community') },
  { value: 'non-public-enterprise', text: text('非公企业', '非公企業', 'Non-public enterprise') },
  { value: 'social-organisation', text: text('社会组织', '社會組織', 'Social organisation') },
  { value: 'organ', text: text('机关', '機關', 'Office') },
  { value: 'institution', text: text('事业单位', '事業單位', 'Public institution') },
  { value: 'service-window', text: text('窗口单位', '窗口單位', 'Service window') },
  { value: 'station', text: text('站所', '站所', 'Station') },
];

/** The scheme as a form. */
export const schemeForm: JsonObject = formOf(
  text('目标责任制考核方案', '目標責任制考核方案', 'Scheme of responsibility assessment'),
  [
    formPage('score', text('得分', '得分', 'Score'), [
      weightsQuestion([
        ['half', text('半年检查', '半年檢查', 'Half-year check')],
        ['annual', text('年度检查', '年度檢查', 'Annual check')],
      ]),
      bandsQuestion(gradeTitles),
    ]),
    formPage('indicators', text('硬性指标', '硬性指標', 'Mandatory indicators'), [
      tableQuestion('indicators', text('指标', '指標', 'Indicators'), [
        { name: 'id', title: text('代码', '代碼', 'Code'), cellType: 'text', isRequired: true },
        choiceColumn('type', text('类型', '類型', 'Kind'), [
          { value: 'ratio', text: text('占比', '佔比', 'Share of a base') },
          { value: 'number', text: text('数值', '數值', 'Number') },
        ]),
        optional(
          numberColumn('minPercent', text('占比不低于（%）', '佔比不低於（%）', 'Share at least (%)'), {
            min: 0,
            max: 100,
          }),
          "{row.type} = 'ratio'",
        ),
        optional(numberColumn('min', text('数值不低于', '數值不低於', 'Number at least')), "{row.type} = 'number'"),
      ]),
      tableQuestion(
        'exempt',
        text('不适用的指标', '不適用的指標', 'Indicators that do not apply'),
        [
          choiceColumn('unitType', text('单位类型', '單位類型', 'Kind of organisation'), unitTypeChoices),
          {
            name: 'indicator',
            title: text('指标代码', '指標代碼', 'Code of the indicator'),
            cellType: 'text',
            isRequired: true,
          },
        ],
        {
          description: text(
            '该类单位没有的指标不填、不计入，计算过程中注明。',
            '該類單位沒有的指標不填、不計入，計算過程中註明。',
            'Not asked of organisations of that kind and left out, as the steps say.',
          ),
        },
      ),
      {
        type: 'dropdown',
        name: 'mandatoryCap',
        title: text('有指标未完成时最高定为', '有指標未完成時最高定為', 'Best grade with a failed indicator'),
        isRequired: true,
        choices: choicesOf(gradeTitles),
      },
    ]),
  ],
);

/** The indicators of one unit, as far as the check sheets do not tell them. */
export const subjectForm: JsonObject = formOf(
  text('硬性指标完成情况', '硬性指標完成情況', 'Figures of the indicators'),
  [
    formPage('indicators', text('硬性指标', '硬性指標', 'Mandatory indicators'), [
      tableQuestion('indicators', text('指标', '指標', 'Indicators'), [
        { ...choiceColumn('id', text('指标', '指標', 'Indicator'), []), choicesFrom: 'scheme:indicators' },
        optional(numberColumn('count', text('完成数', '完成數', 'Count'), { min: 0, max: 1_000_000_000 })),
        optional(numberColumn('base', text('基数', '基數', 'Of'), { min: 0, max: 1_000_000_000 })),
        optional(numberColumn('value', text('数值', '數值', 'Number'))),
      ]),
    ]),
  ],
);
