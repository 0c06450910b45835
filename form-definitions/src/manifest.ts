import type { ManifestText } from './form-locales.js';

/** Who fills the form in. Residents are anonymous, the other two are signed in. */
export type FormAudience = 'resident' | 'organisation' | 'assessor';

/** The evaluator group of the campaign type whose data the form yields: `self`, `mass`, `superior`, ... */
export type FormGroup = string;

/**
 * The role of a question in its campaign type: what grading reads from it, whatever the question is called.
 * `overall` is the tallied question of a ballot, `item:<id>` an assessed item, `fact:<veto>` a declared or
 * verified fact (S5.7), `total` the sum of a scored sheet.
 */
export type QuestionRole = string;

/** What `manifest.json` of a shipped form says. */
export interface FormManifest {
  /** Stable code of the form, also the name of its folder. */
  readonly code: string;
  /** Version of form and manifest together, from 1. */
  readonly version: number;
  readonly title: ManifestText;
  readonly description: ManifestText;
  /** Id of the campaign-type plugin that grades with this form. */
  readonly campaignType: string;
  readonly group: FormGroup;
  readonly audience: FormAudience;
  /** Whether the form is a sheet of points; its `points` then add up to 100. */
  readonly scored: boolean;
  /** Name of the question that holds the total; present exactly when `scored`. */
  readonly totalQuestion?: string;
  /** Question name to role. The form repeats each role on the question itself. */
  readonly roles: Readonly<Record<string, QuestionRole>>;
}
