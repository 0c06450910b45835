/** What makes a form ready, once, when it is written or published: reading, check and compilation. */
export * from './compile-form.js';
export * from './form-definition.error.js';
export { heavyPartsOf, type HeavyPart } from './light-form.js';
export { localised, type LocalisedText, type OptionInfo, type QuestionInfo } from './question-info.js';
export type { CompiledRole } from './question-roles.js';
export { checkBlock, checkForm, checkImported, reviewForm } from '../linter/check-form.js';
export type { CheckOptions, Finding, FindingCode } from '../linter/finding.js';
export { lockedNames } from '../linter/locked-base-rule.js';
export { settleProperties, type SetProperty } from '../linter/settled-properties.js';
export { defaultVariables } from '../linter/survey-variables.js';
