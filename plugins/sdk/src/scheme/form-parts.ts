import type { GradeDescription } from '../contract/grade-description.js';
import type { JsonObject, LocalizedText } from '../contract/localized-text.js';

/** A text of a SurveyJS form in the order zh-CN, zh-TW, en. */
export const formText = (zhCN: string, zhTW: string, en: string): JsonObject => ({ default: zhCN, 'zh-tw': zhTW, en });

/** A text of a description as a text of a form. */
export const asFormText = (text: LocalizedText): JsonObject =>
  formText(text['zh-CN'], text['zh-TW'] ?? text['zh-CN'], text.en);

/** Choices of a drop-down from titled codes, such as the grades of a type. */
export const choicesOf = (entries: readonly Pick<GradeDescription, 'code' | 'title'>[]): JsonObject[] =>
  entries.map(({ code, title }) => ({ value: code, text: asFormText(title) }));

export interface NumberLimits {
  readonly min: number;
  readonly max: number;
}

/** A question for one number. */
export const numberQuestion = (
  name: string,
  title: JsonObject,
  { min, max }: NumberLimits,
  description?: JsonObject,
): JsonObject => ({
  type: 'text',
  inputType: 'number',
  name,
  title,
  min,
  max,
  step: 'any',
  ...(description ? { description } : {}),
});

/** A question for several numbers side by side, such as weights or option values. */
export const numbersQuestion = (
  name: string,
  title: JsonObject,
  description: JsonObject,
  { min, max }: NumberLimits,
  items: readonly (readonly [name: string, title: JsonObject])[],
): JsonObject => ({
  type: 'multipletext',
  name,
  title,
  description,
  isRequired: true,
  items: items.map(([item, itemTitle]) => ({
    name: item,
    title: itemTitle,
    inputType: 'number',
    validators: [{ type: 'numeric', minValue: min, maxValue: max }],
  })),
});

/** Weights of groups that add up to 100. */
export const weightsQuestion = (
  items: readonly (readonly [name: string, title: JsonObject])[],
  name = 'weights',
  title = formText('权重', '權重', 'Weights'),
): JsonObject =>
  numbersQuestion(
    name,
    title,
    formText(
      '合计须为 100；填 0 的不计入得分。',
      '合計須為 100；填 0 的不計入得分。',
      'They must add up to 100; one with 0 is left out of the score.',
    ),
    { min: 0, max: 100 },
    items,
  );

const optionTitles: Readonly<Record<string, JsonObject>> = {
  satisfied: formText('满意', '滿意', 'Satisfied'),
  'fairly-satisfied': formText('较满意', '較滿意', 'Fairly satisfied'),
  'basically-satisfied': formText('基本满意', '基本滿意', 'Basically satisfied'),
  dissatisfied: formText('不满意', '不滿意', 'Dissatisfied'),
  kept: formText('已兑现', '已兌現', 'Kept'),
  'partly-kept': formText('部分兑现', '部分兌現', 'Partly kept'),
  'not-kept': formText('未兑现', '未兌現', 'Not kept'),
  good: formText('好', '好', 'Good'),
  'fairly-good': formText('较好', '較好', 'Fairly good'),
  average: formText('一般', '一般', 'Average'),
  poor: formText('差', '差', 'Poor'),
  excellent: formText('优秀', '優秀', 'Excellent'),
  competent: formText('称职', '稱職', 'Competent'),
  'basically-competent': formText('基本称职', '基本稱職', 'Basically competent'),
  incompetent: formText('不称职', '不稱職', 'Not competent'),
};

/** The value of each rated option of a scale, 0 to 1. */
export const valuesQuestion = (
  codes: readonly string[],
  name = 'values',
  title = formText('选项分值', '選項分值', 'Option values'),
): JsonObject =>
  numbersQuestion(
    name,
    title,
    formText(
      '每项 0 到 1；不了解、弃权不计。',
      '每項 0 到 1；不了解、棄權不計。',
      'From 0 to 1 each; “don’t know” and abstentions do not count.',
    ),
    { min: 0, max: 1 },
    codes.map((code) => [code, optionTitles[code] ?? code] as [string, JsonObject]),
  );

/** A column of a table. */
export const numberColumn = (name: string, title: JsonObject, limits?: NumberLimits): JsonObject => ({
  name,
  title,
  cellType: 'text',
  inputType: 'number',
  isRequired: true,
  ...limits,
});

export const choiceColumn = (name: string, title: JsonObject, choices: readonly JsonObject[]): JsonObject => ({
  name,
  title,
  cellType: 'dropdown',
  choices: [...choices],
  isRequired: true,
});

/** A question whose answer is a table; `rowsAs` says how its rows stand in the data. */
export const tableQuestion = (
  name: string,
  title: JsonObject,
  columns: readonly JsonObject[],
  options: {
    readonly rowsAs?: 'pairs' | 'map' | 'list';
    readonly description?: JsonObject;
    readonly minRowCount?: number;
  } = {},
): JsonObject => ({
  type: 'matrixdynamic',
  name,
  title,
  ...(options.rowsAs ? { rowsAs: options.rowsAs } : {}),
  ...(options.description ? { description: options.description } : {}),
  rowCount: options.minRowCount ?? 0,
  minRowCount: options.minRowCount ?? 0,
  columns: [...columns],
});

/** Bands of a score, best first (N3). */
export const bandsQuestion = (grades: readonly GradeDescription[]): JsonObject =>
  tableQuestion(
    'bands',
    formText('等级划分', '等級劃分', 'Bands'),
    [
      numberColumn('min', formText('得分不低于', '得分不低於', 'Score at least')),
      choiceColumn('grade', formText('等级', '等級', 'Grade'), choicesOf(grades)),
    ],
    {
      rowsAs: 'pairs',
      minRowCount: 1,
      description: formText(
        '从高到低，最后一行下限为 0。',
        '從高到低，最後一行下限為 0。',
        'Best first; the last lower bound is 0.',
      ),
    },
  );

export const minValidQuestion: JsonObject = numberQuestion(
  'minValid',
  formText('最少有效票', '最少有效票', 'Least valid ballots'),
  { min: 0, max: 1_000_000 },
);

export const minTurnoutQuestion: JsonObject = numberQuestion(
  'minTurnout',
  formText('最低参与率（0 到 1）', '最低參與率（0 到 1）', 'Lowest turnout (0 to 1)'),
  { min: 0, max: 1 },
);

export const trimFromQuestion: JsonObject = numberQuestion(
  'trimFrom',
  formText(
    '评分人达到几名时去掉最高和最低分',
    '評分人達到幾名時去掉最高和最低分',
    'Number of raters from which highest and lowest are dropped',
  ),
  { min: 3, max: 1000 },
);

/** What happens when a group has not rated. */
export const missingQuestion: JsonObject = {
  type: 'radiogroup',
  name: 'missing',
  title: formText('缺少一方评价时', '缺少一方評價時', 'When a group is missing'),
  isRequired: true,
  choices: [
    { value: 'incomplete', text: formText('不定级', '不定級', 'No grade') },
    { value: 'renormalise', text: formText('按其余权重折算', '按其餘權重折算', 'Scale up the other weights') },
  ],
};

/** How a tie at a quota is settled. */
export const tieQuestion: JsonObject = {
  type: 'radiogroup',
  name: 'tie',
  title: formText('名额处同分时', '名額處同分時', 'When equal scores meet at the quota'),
  isRequired: true,
  choices: [
    { value: 'manual', text: formText('等待裁定', '等待裁定', 'Wait for a decision') },
    { value: 'exclude', text: formText('同分者均不取', '同分者均不取', 'None of the tied') },
  ],
};

/** Days on which no notice runs. */
export const holidaysQuestion: JsonObject = /* @__PURE__ */ tableQuestion(
  'holidays',
  /* @__PURE__ */ formText(
    '本活动另列的节假日（工作日历之外）',
    '本活動另列的節假日（工作日曆之外）',
    'Further holidays, beside the calendar of the office',
  ),
  [
    {
      name: 'date',
      title: /* @__PURE__ */ formText('日期', '日期', 'Day'),
      cellType: 'text',
      inputType: 'date',
      isRequired: true,
    },
  ],
  { rowsAs: 'list' },
);

/** Working days of a public notice. */
export const publicityDaysQuestion: JsonObject = /* @__PURE__ */ numberQuestion(
  'publicityDays',
  /* @__PURE__ */ formText('公示几个工作日', '公示幾個工作日', 'Working days of notice'),
  { min: 0, max: 365 },
);

/** A share such as 1/3 is typed as text, since a decimal would not be exact. */
export const shareQuestion = (name: string, title: JsonObject, description: JsonObject): JsonObject => ({
  type: 'text',
  name,
  title,
  description,
  validators: [
    {
      type: 'regex',
      regex: '^([0-9]{1,3}/[1-9][0-9]{0,2}|0(\\.[0-9]{1,6})?|1)$',
      text: formText('请填写如 2/3 或 0.5', '請填寫如 2/3 或 0.5', 'Write it as 2/3 or 0.5'),
    },
  ],
});

/** A page of a form with its questions. */
export const formPage = (name: string, title: JsonObject, elements: readonly JsonObject[]): JsonObject => ({
  name,
  title,
  elements: [...elements],
});

/** A form in the base language zh-CN. */
export const formOf = (title: JsonObject, pages: readonly JsonObject[]): JsonObject => ({
  locale: 'zh-cn',
  title,
  showQuestionNumbers: false,
  pages: [...pages],
});
