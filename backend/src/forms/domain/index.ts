export * from '@pingyi/form-definitions/compile';
export { answerLimits, type AnswerError, type AnswerErrorCode } from '@pingyi/form-definitions/engine';
export { reviewedPatterns } from '@pingyi/form-definitions/vocabulary';
export { breakingChanges, breakingCodes, type BreakingChange } from './breaking-changes.js';
export { codeBookOf, type CodeBook } from './code-book.js';
export { emptyDefinition, manifestOf, type EnteredManifest } from './entered-manifest.js';
export { importDefinition, importWorkbook, settled, type ImportResult } from './form-import/import-form.js';
export { importKinds, type ImportedForm, type ImportError, type ImportNote } from './form-import/import-issues.js';
export { translationColumns, translationTitles, type TranslationTitles } from './form-import/translation-columns.js';
export { firstWords, wordsOfForm } from './form-words.js';
export type { PrintedCondition, PrintedDemand } from './printed-condition.js';
export {
  printForm,
  printLanguages,
  type PrintedAnswer,
  type PrintedForm,
  type PrintedPart,
  type PrintLanguage,
} from './printed-form.js';
export { readSheetData, type SheetData, type StatedFact } from './sheet-data.js';
