/** Question types that a form may use, in the order of a toolbox. `html`, `image` and custom widgets are not among them (X1, X2). */
export const questionTypes = [
  'text',
  'comment',
  'radiogroup',
  'checkbox',
  'dropdown',
  'tagbox',
  'rating',
  'boolean',
  'ranking',
  'slider',
  'imagepicker',
  'matrix',
  'multipletext',
  'matrixdropdown',
  'matrixdynamic',
  'paneldynamic',
  'expression',
  'file',
  'signaturepad',
] as const;

export type QuestionType = (typeof questionTypes)[number];

export const isQuestionType = (type: unknown): type is QuestionType => questionTypes.includes(type as QuestionType);

/** Types whose answer is one or several of `choices`. */
export const choiceTypes: readonly QuestionType[] = [
  'radiogroup',
  'checkbox',
  'dropdown',
  'tagbox',
  'ranking',
  'imagepicker',
];

/** Types whose options may carry points of their own. */
export const optionScoredTypes: readonly QuestionType[] = [
  'radiogroup',
  'dropdown',
  'checkbox',
  'tagbox',
  'imagepicker',
  'matrix',
];

/** Choice types whose answer is always a list; an `imagepicker` gives one with `multiSelect`. */
export const listTypes: readonly QuestionType[] = ['checkbox', 'tagbox', 'ranking'];

/** Types that repeat a group of questions: their rows or panels are scopes of their own. */
export const repeatingTypes: readonly QuestionType[] = ['matrixdropdown', 'matrixdynamic', 'paneldynamic'];

/** What a cell of a matrix column may be. */
export const cellTypes: readonly QuestionType[] = [
  'text',
  'comment',
  'radiogroup',
  'checkbox',
  'dropdown',
  'tagbox',
  'rating',
  'boolean',
];

/** `inputType` values of a text question, and who draws them on a phone: the light page by itself, or SurveyJS. */
const drawnBy = {
  text: 'light',
  email: 'light',
  number: 'light',
  range: 'survey',
  date: 'light',
  'datetime-local': 'survey',
  time: 'light',
  month: 'light',
  tel: 'light',
  url: 'light',
} as const;

export type InputType = keyof typeof drawnBy;

/** Those that the light page has to know how to draw. */
export type LightInputType = {
  [K in InputType]: (typeof drawnBy)[K] extends 'light' ? K : never;
}[InputType];

export const inputTypes = Object.keys(drawnBy) as readonly InputType[];

export const isLightInput = (type: string): type is LightInputType =>
  inputTypes.includes(type as InputType) && drawnBy[type as InputType] === 'light';
