import type { Shape } from '../engine/compiled-form.js';
import { calculated } from './calculated-question.js';
import { oneOf, severalOf } from './choice-question.js';
import { file, signature } from './file-question.js';
import { matrix } from './matrix-question.js';
import { multipleText } from './multiple-text-question.js';
import type { QuestionTypeRules } from './question-type.js';
import { numberedRating, yesNo } from './rating-question.js';
import { rowList, table } from './row-questions.js';
import { slider } from './slider-question.js';
import { dated, line, numeric } from './text-question.js';

type RulesByKind = { readonly [K in Shape['kind']]: QuestionTypeRules<Extract<Shape, { readonly kind: K }>> };

/** The rules of every kind of answer; which kind a question type has is said in `compilers.ts`. Neither compiles without all its lines. */
const rules = {
  line,
  number: numeric,
  date: dated,
  one: oneOf,
  several: severalOf,
  rating: numberedRating,
  'yes-no': yesNo,
  matrix,
  parts: multipleText,
  table,
  list: rowList,
  file,
  signature,
  slider,
  calculated,
} satisfies RulesByKind;

export const rulesOf = (shape: Shape): QuestionTypeRules => rules[shape.kind] as QuestionTypeRules;
