import type { FormText } from './form-locales.js';

/** A property of ours on a SurveyJS class, to be registered with `Serializer.addProperty(class, { name, type, ... })`. */
export interface CustomProperty {
  /** SurveyJS class, such as `question` (all question types) or `file`. */
  readonly class: string;
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly minValue?: number;
  readonly default?: boolean;
  /** Title for a property editor. */
  readonly title: FormText;
}

/**
 * The properties that Pingyi adds to SurveyJS questions. Without the registration survey-core reports them as unknown
 * and drops them when a form is saved.
 */
export const customProperties: readonly CustomProperty[] = [
  {
    class: 'question',
    name: 'role',
    type: 'string',
    title: { default: '题目角色', 'zh-tw': '題目角色', en: 'Role of the question' },
  },
  {
    class: 'question',
    name: 'indicator',
    type: 'string',
    title: { default: '指标代码', 'zh-tw': '指標代碼', en: 'Indicator code' },
  },
  {
    class: 'question',
    name: 'points',
    type: 'number',
    minValue: 0,
    title: { default: '满分', 'zh-tw': '滿分', en: 'Maximum points' },
  },
  {
    // If such an item has no answer, its points leave the sheet and the total is scaled up.
    class: 'question',
    name: 'notApplicable',
    type: 'boolean',
    default: false,
    title: { default: '可不适用', 'zh-tw': '可不適用', en: 'May not apply' },
  },
  {
    // Options of choice questions and columns of a matrix.
    class: 'itemvalue',
    name: 'points',
    type: 'number',
    minValue: 0,
    title: { default: '得分', 'zh-tw': '得分', en: 'Points' },
  },
  {
    class: 'file',
    name: 'evidence',
    type: 'string',
    title: { default: '所证明的项目', 'zh-tw': '所證明的項目', en: 'Role it is evidence for' },
  },
  {
    // The five base dimensions may be extended but neither dropped nor re-worded in a local copy (S4.3, I20).
    class: 'question',
    name: 'lockedBase',
    type: 'boolean',
    default: false,
    title: { default: '基本项（不可删改）', 'zh-tw': '基本項（不可刪改）', en: 'Base item (fixed)' },
  },
  {
    class: 'matrix',
    name: 'rowsFrom',
    type: 'string',
    title: { default: '行取自变量', 'zh-tw': '列取自變數', en: 'Rows from variable' },
  },
];
