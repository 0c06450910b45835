export {
  breakingChanges,
  compileForm,
  printLanguages,
  readSheetData,
  type CompiledForm,
  type LocalisedText,
  type PrintLanguage,
  type QuestionInfo,
  type StatedFact,
} from './domain/index.js';
export { firstWords, wordsOfForm } from './domain/index.js';
export { definition, formLanguage } from './form-views.js';
export { isFrozen, isPublished, type FormVersionState } from './domain/form-version-state.js';
export { checkForms } from './forms.check.js';
export { FormUses } from './form-uses.js';
export { FormVersion } from './form-version.entity.js';
export { FormVersionUnknownError } from './forms.errors.js';
export { FormsModule } from './forms.module.js';
export { catalogueOf, FormExportsService } from './form-exports.service.js';
export type { PaperHead } from './printed-form.pdf.js';
export { FormsService } from './forms.service.js';
export { ownRowTitle } from './own-row-title.js';
