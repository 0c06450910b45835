export type { AnswerError, AnswerErrorCode } from './answer-rules/answer-error.js';
export { answerLimits } from './answer-rules/answer-guard.js';
export { breakingChanges, breakingCodes, type BreakingChange } from './breaking-changes.js';
export { codeBookOf, type CodeBook } from './code-book.js';
export * from './compile-form.js';
export { emptyDefinition, manifestOf, type EnteredManifest } from './entered-manifest.js';
export * from './form-definition.error.js';
export { importDefinition, importWorkbook, type ImportResult } from './form-import/import-form.js';
export { importKinds, type ImportedForm, type ImportError, type ImportNote } from './form-import/import-issues.js';
export { checkBlock, checkForm, reviewForm } from './form-linter/check-form.js';
export { lockedNames } from './form-linter/locked-base-rule.js';
export { defaultVariables } from './form-linter/survey-variables.js';
export type { CheckOptions, Finding, FindingCode } from './form-linter/finding.js';
export { reviewedPatterns } from './form-model/safe-pattern.js';
export {
  printForm,
  printLanguages,
  type PrintedAnswer,
  type PrintedForm,
  type PrintedPart,
  type PrintLanguage,
} from './printed-form.js';
export { firstWords, wordsOfForm } from './form-words.js';
export type { LocalisedText, OptionInfo, QuestionInfo } from './question-info.js';
export type { CompiledRole } from './question-roles.js';
export type { PrintedCondition, PrintedDemand } from './printed-condition.js';
export { readSheetData, type SheetData, type StatedFact } from './sheet-data.js';
