import type { ConfigError, ScaleName } from './codes.js';
import type { Grading } from './grading-result.js';
import type { JsonObject, LocalizedText, Messages } from './localized-text.js';

/** Version of the grading contract that this SDK speaks. */
export const contractVersion = 1;

/** A group of evaluators: `sheet` = assessors' totals, `ballot` = a tally of options. */
export interface GroupDescription {
  readonly key: string;
  readonly kind: 'sheet' | 'ballot';
  readonly title: LocalizedText;
  /** Question roles that a form for this group must offer. */
  readonly requiredRoles: readonly string[];
  /** Question roles read from a ballot, with their scale; a role `item:*` stands for every role with that prefix. */
  readonly questions: readonly { readonly role: string; readonly scale: ScaleName }[];
}

export interface GradeDescription {
  readonly code: string;
  readonly title: LocalizedText;
}

export interface FactKindDescription {
  readonly kind: string;
  readonly title: LocalizedText;
  readonly fields: readonly { readonly name: 'date' | 'months'; readonly required: boolean }[];
}

/** Everything the platform needs to know about a campaign type, as plain data. */
export interface CampaignTypeDescription {
  readonly id: string;
  readonly version: string;
  readonly contract: typeof contractVersion;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  readonly groups: readonly GroupDescription[];
  /** Best first. */
  readonly grades: readonly GradeDescription[];
  readonly factKinds: readonly FactKindDescription[];
  readonly defaults: JsonObject;
  /** A SurveyJS definition whose answers are a scheme. */
  readonly schemeForm: JsonObject;
  readonly messages: Messages;
}

/** A campaign type as its bundle exports it: synchronous, total and deterministic. */
export interface CampaignTypePlugin {
  describe(): CampaignTypeDescription;
  validateScheme(scheme: unknown): ConfigError[];
  grade(input: unknown): Grading;
}
