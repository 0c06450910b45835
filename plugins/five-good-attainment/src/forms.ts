import {
  choiceColumn,
  formOf,
  formPage,
  formText as text,
  numberColumn,
  numberQuestion,
  numbersQuestion,
  tableQuestion,
  unitTypes,
  type JsonObject,
} from '@pingyi/plugin-sdk';

const percent = { min: 0, max: 100 };
const count = { min: 0, max: 1_000_000 };

/** The scheme as a form. */
export const schemeForm: JsonObject = formOf(
  text('五好达标考核方案', '五好達標考核方案', 'Scheme of five-good attainment'),
  [
    formPage('limits', text('达标线', '達標線', 'Lines'), [
      numberQuestion('pass', text('总分不低于', '總分不低於', 'Score at least'), percent),
      numberQuestion('dimensionFloor', text('每个方面不低于', '每個方面不低於', 'Every dimension at least'), percent),
      numberQuestion('target', text('应达标单位（%）', '應達標單位（%）', 'Units that should attain (%)'), percent),
      numberQuestion(
        'spotMaxFailPct',
        text(
          '抽查不合格超过多少（%）退回全部申报',
          '抽查不合格超過多少（%）退回全部申報',
          'Return all claims when more than this share of the checks fails (%)',
        ),
        percent,
      ),
    ]),
  ],
);

/** The five dimensions (S3.1). */
const dimensions: readonly JsonObject[] = [
  { value: 'leadership', text: text('领导班子好', '領導班子好', 'Leadership') },
  { value: 'members', text: text('党员队伍好', '黨員隊伍好', 'Members') },
  { value: 'mechanism', text: text('工作机制好', '工作機制好', 'Working system') },
  { value: 'results', text: text('工作业绩好', '工作業績好', 'Results') },
  { value: 'reputation', text: text('群众反映好', '群眾反映好', 'Reputation') },
];

const unitTypeTexts: Readonly<Record<(typeof unitTypes)[number], JsonObject>> = {
  'township-committee': text('乡镇党委', '鄉鎮黨委', 'Township committee'),
  'street-committee': text('街道党工委', '街道黨工委', 'Street committee'),
  village: text('行政村', '行政村', 'Village'),
  'suburban-neighbourhood': text('城郊居委会', '城郊居委會', 'Suburban neighbourhood'),
  community: text('社区', '社區', 'Community'),
  'non-public-enterprise': text('非公企业', '非公企業', 'Non-public enterprise'),
  'social-organisation': text('社会组织', '社會組織', 'Social organisation'),
  organ: text('机关', '機關', 'Government organ'),
  institution: text('事业单位', '事業單位', 'Public institution'),
  'service-window': text('窗口单位', '窗口單位', 'Service window'),
  station: text('站所', '站所', 'Station'),
};

/** Departments with weight, dimension and right to veto, and what units outside of the campaign have attained. */
export const contextForm: JsonObject = formOf(
  text('联席会成员单位与达标情况', '聯席會成員單位與達標情況', 'Departments and attainment'),
  [
    formPage('departments', text('部门', '部門', 'Departments'), [
      tableQuestion(
        'departments',
        text('参加考核的部门', '參加考核的部門', 'Departments that score'),
        [
          { ...choiceColumn('id', text('部门', '部門', 'Department'), []), choicesFrom: 'units' },
          numberColumn('weight', text('权重', '權重', 'Weight'), percent),
          choiceColumn('dimension', text('方面', '方面', 'Dimension'), dimensions),
          {
            name: 'mayVeto',
            title: text('可一票否决', '可一票否決', 'May veto'),
            cellType: 'boolean',
            defaultValue: false,
          },
        ],
        { description: text('权重合计须为 100。', '權重合計須為 100。', 'The weights must add up to 100.') },
      ),
    ]),
    formPage('coverage', text('达标面', '達標面', 'Coverage'), [
      tableQuestion(
        'outside',
        text('活动以外的单位', '活動以外的單位', 'Units outside of the campaign'),
        [
          choiceColumn(
            'unitType',
            text('单位类型', '單位類型', 'Unit type'),
            unitTypes.map((value) => ({ value, text: unitTypeTexts[value] })),
          ),
          numberColumn('attained', text('已达标', '已達標', 'Attained'), count),
          numberColumn('total', text('总数', '總數', 'Total'), count),
        ],
        {
          rowsAs: 'map',
          description: text(
            '参加活动的单位按本次结果和以前的等次自动计算，这里只填没有参加活动的单位。',
            '參加活動的單位按本次結果和以前的等次自動計算，這裡只填沒有參加活動的單位。',
            'Units of the campaign are counted from this result and their grades before; enter only those outside of it.',
          ),
        },
      ),
    ]),
  ],
);

/** Whether the unit applied, and what the spot checks of its villages found. */
export const subjectForm: JsonObject = formOf(text('申报与抽查', '申報與抽查', 'Application and spot checks'), [
  formPage('subject', text('申报与抽查', '申報與抽查', 'Application and spot checks'), [
    { type: 'boolean', name: 'applied', title: text('已申报', '已申報', 'Has applied') },
    {
      ...numbersQuestion(
        'spotCheck',
        text('抽查结果', '抽查結果', 'Spot checks'),
        text('按公布的种子抽取后填写。', '按公布的種子抽取後填寫。', 'Enter after the draw by the published seed.'),
        count,
        [
          ['checked', text('抽查村数', '抽查村數', 'Villages checked')],
          ['failed', text('不合格村数', '不合格村數', 'Villages that failed')],
        ],
      ),
      isRequired: false,
    },
  ]),
]);
