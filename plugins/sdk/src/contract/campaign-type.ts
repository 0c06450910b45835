import type { CandidateRules } from './candidates.js';
import type { ConfigError, GradableType, ScaleName, UnitLevel } from './codes.js';
import type { FigureIntake } from './figures.js';
import type { GradeDescription } from './grade-description.js';
import type { Conclusion, Grading, PartialGrading } from './grading-result.js';
import type { JsonObject, LocalizedText, Messages } from './localized-text.js';
import type { PhaseDescription } from './phases.js';
import type { StageDescription } from './stages.js';

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
  /** Sheets of this group name the unit that rates, such as a department: `{ rater, total }`. */
  readonly namesRater?: boolean;
  /** `subject`: the unit fills in one sheet about itself; otherwise assessors do, and nobody rates the own unit. */
  readonly filledBy?: 'subject';
  /** One ballot rates every subject of the same superior, a row for each (role `overall:*`), unless the office decides otherwise. */
  readonly joint?: boolean;
  /** Whose head count the sample is reckoned from; `residents` if not said, `entered` if no register knows it. */
  readonly roster?: 'residents' | 'party-members' | 'entered';
}

/** A form that each subject fills in beside the graded groups, such as an application; its answers become values. */
export interface RecordDescription {
  readonly key: string;
  readonly title: LocalizedText;
}

/** `by` names the unit that states the fact, such as the department that vetoes. */
export type FactField = 'date' | 'months' | 'by';

/**
 * What the office may call a subject beside its grade, by a decision of its own that no rule replaces, such as 服务型党组织 (S5.8).
 * `values.distinctions` says what was decided.
 */
export interface DistinctionDescription {
  readonly code: string;
  readonly title: LocalizedText;
  /** The flag that an outcome has with it. */
  readonly flag: string;
  /** The assessors of a group recommend it by a yes to the question with this role; questions with a role `<role>:…` give their reasons. */
  readonly recommendedBy?: { readonly group: string; readonly role: string };
}

export interface FactKindDescription {
  readonly kind: string;
  readonly title: LocalizedText;
  readonly fields: readonly { readonly name: FactField; readonly required: boolean }[];
}

/** Which units a type can grade; what is not said narrows nothing. */
export interface UnitScope {
  readonly types?: readonly GradableType[];
  readonly levels?: readonly UnitLevel[];
}

/** What a campaign can be about. */
export const subjectKinds = ['units', 'persons'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

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
  /** Every unit type of the contract, at every level, if not given. */
  readonly units?: UnitScope;
  /** Units, persons in units, or either; units alone if not given. A person arrives as a subject of the unit's type, named by a code. */
  readonly subjects?: readonly SubjectKind[];
  readonly defaults: JsonObject;
  /** A SurveyJS definition whose answers are a scheme. */
  readonly schemeForm: JsonObject;
  /** A SurveyJS definition whose answers are the `context` of a campaign; none if the type needs no context. */
  readonly contextForm?: JsonObject;
  /** A SurveyJS definition whose answers are the `values` of one subject; none if the type reads no values. */
  readonly subjectForm?: JsonObject;
  /** Figures of a subject that can be counted from registers; none if not given. */
  readonly figures?: FigureIntake;
  readonly records?: readonly RecordDescription[];
  /** Subjects compete within a field, one of the keys of `context.quota`. */
  readonly usesFields?: boolean;
  /** Ties at a quota wait for a decision, which is recorded in `context.tieDecisions`. */
  readonly decidesTies?: boolean;
  /** What the office decides about each subject beside its grade. */
  readonly distinctions?: readonly DistinctionDescription[];
  /** Claims are checked on a sample that the platform draws from the published seed (S3.4). */
  readonly drawsSpotChecks?: boolean;
  /** Who can be nominated; everybody if not given. */
  readonly candidates?: CandidateRules;
  /** The usual phases of a campaign, which an office is offered to plan with; none if nothing is usual. */
  readonly phases?: readonly PhaseDescription[];
  /** What follows a result, in the order of its course; none if a result is the end. */
  readonly stages?: readonly StageDescription[];
  readonly messages: Messages;
}

/** A campaign type as its bundle exports it: synchronous, total and deterministic. */
export interface CampaignTypePlugin {
  describe(): CampaignTypeDescription;
  validateScheme(scheme: unknown): ConfigError[];
  grade(input: unknown): Grading;
  /**
   * With `conclude`, for hosts that grade many subjects at once side by side: the outcomes of some subjects of an input.
   * Merging them with the conclusion gives exactly what `grade` answers.
   */
  gradePart?(input: unknown): PartialGrading;
  /** @param input the input with `drafts`, in the order of their ids, in place of its subjects */
  conclude?(input: unknown): Conclusion;
}
