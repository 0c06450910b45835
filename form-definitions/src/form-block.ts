import type { ManifestText } from './form-locales.js';

/** A section with its logic, ready to be put into a form. */
export interface FormBlockDefinition {
  /** Stable code, also the name of its file. */
  readonly code: string;
  readonly title: ManifestText;
  readonly description: ManifestText;
  readonly category: FormBlockCategory;
  /** SurveyJS elements. Their names are made distinct, together with the expressions that use them, when a form has them already. */
  readonly elements: readonly Readonly<Record<string, unknown>>[];
}

/** What a block is about: points, satisfaction, who answers, locked base dimensions, facts, or what follows. */
export const formBlockCategories = ['scoring', 'satisfaction', 'people', 'base', 'facts', 'follow-up', 'own'] as const;

export type FormBlockCategory = (typeof formBlockCategories)[number];
