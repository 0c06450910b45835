import type { ManifestText } from './form-locales.js';

/** Who fills the form in. Residents are anonymous, the other two are signed in. */
export type FormAudience = 'resident' | 'organisation' | 'assessor';

/** The evaluator group of the campaign type whose data the form yields: `self`, `mass`, `superior`, ... */
export type FormGroup = string;

/**
 * The role of a question in its campaign type: what grading reads from it, whatever the question is called.
 * `overall` is the tallied question of a ballot (`overall:*` a matrix of it, a row per subject), `item:<id>` an assessed
 * item, `breakdown:<name>` a category of whoever answers, by which `overall` is counted once more, `commitment:*` a matrix of commitments, `total` the sum of a scored sheet, `value:<key>` (of a table: the names in its first column; `value:claims` the units that one claims for) and
 * `indicator:<id>:<count|base|value>` what a sheet says for the values of its unit, `fact:<kind>` a fact to be verified
 * (S5.7) with its companions `fact-date:`, `fact-months:` and `fact-document:`.
 */
export type QuestionRole = string;

/** A version of a form by its code. */
export interface FormOrigin {
  readonly formCode: string;
  readonly version: number;
}

/** What is said about a form as a whole: `manifest.json` of a shipped form, or what its designer entered. */
export interface FormManifest {
  /** Stable code of the form, also the name of its folder. */
  readonly code: string;
  /** Version of form and manifest together, from 1. */
  readonly version: number;
  readonly title: ManifestText;
  /** Empty in zh-CN when nobody described the form. */
  readonly description: ManifestText;
  /** Id of the campaign-type plugin that grades with this form; null for a register, which no campaign grades. */
  readonly campaignType: string | null;
  readonly group: FormGroup;
  /** Further groups of the campaign type that the form suits. */
  readonly alsoFor?: readonly FormGroup[];
  readonly audience: FormAudience;
  /** Whether the form is a sheet of points; its `points` then add up to 100. */
  readonly scored: boolean;
  /** Name of the question that holds the total; present exactly when `scored`. */
  readonly totalQuestion?: string;
  /** Question name to role, as the form says on each question. */
  readonly roles: Readonly<Record<string, QuestionRole>>;
  /** The version this form was copied from; its base questions stay as they are there (S4.3, I20). */
  readonly copyOf?: FormOrigin;
}

/** Whether a ballot rates several subjects, a row for each. */
export const ratesEachSubject = (manifest: Pick<FormManifest, 'roles'>): boolean =>
  Object.values(manifest.roles).includes('overall:*');

/** Whether a form can be used by a group of a campaign type. */
export const servesGroup = (
  manifest: Pick<FormManifest, 'campaignType' | 'group' | 'alsoFor'>,
  campaignType: string,
  group: FormGroup,
): boolean =>
  manifest.campaignType === campaignType && (manifest.group === group || (manifest.alsoFor?.includes(group) ?? false));
