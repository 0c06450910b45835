import type { FormAudience } from '../manifest.js';
import type { JsonObject } from '../model/json-object.js';
import type { OutlineNode } from '../model/form-outline.js';

/** What can be wrong with a form definition. Stable codes; the message is for people. */
export type FindingCode =
  | 'not-an-object'
  | 'too-deep'
  | 'too-many-nodes'
  | 'forbidden-key'
  | 'no-questions'
  | 'unknown-type'
  | 'unsupported-type'
  | 'html-not-allowed'
  | 'url-not-allowed'
  | 'script-url'
  | 'markup-not-allowed'
  | 'unsupported-property'
  | 'unknown-property'
  | 'invalid-value'
  | 'unsafe-regex'
  | 'missing-name'
  | 'invalid-name'
  | 'reserved-name'
  | 'duplicate-name'
  | 'expression-too-long'
  | 'broken-expression'
  | 'unknown-function'
  | 'missing-question'
  | 'circular-expression'
  | 'no-choices'
  | 'invalid-choice'
  | 'duplicate-choice'
  | 'missing-base-locale'
  | 'invalid-points'
  | 'points-not-100'
  | 'no-overall-role'
  | 'duplicate-role'
  | 'inline-file-data'
  | 'locked-base-changed'
  | 'missing-role'
  | 'anonymous-form'
  | 'unreachable-question'
  | 'invalid-image'
  | 'image-too-large'
  | 'missing-translation';

/** One fault of a form definition. */
export interface Finding {
  readonly code: FindingCode;
  /** JSON pointer into the definition in URI fragment form, such as `#/pages/0/elements/2/visibleIf`. */
  readonly pointer: string;
  /** English, one sentence, without values from the form except names of its own elements. */
  readonly message: string;
  /** A warning is said to the author and stands in nobody's way. */
  readonly severity: 'error' | 'warning';
}

/** What the linter may know besides the definition. */
export interface CheckOptions {
  /** Names of survey variables that expressions may use. Default: `unitType`, `unitName`, `commitments`. */
  readonly variables?: readonly string[];
  /** The form is a sheet of points, which must add up to 100. Default: no rule about the sum. */
  readonly scored?: boolean;
  /** The form is a ballot, which must have exactly one required question with the role `overall`. */
  readonly needsOverall?: boolean;
  /** Who fills the form in. What would name a resident is refused. */
  readonly audience?: FormAudience;
  /** Roles that the group of the campaign type reads from the form. */
  readonly requiredRoles?: readonly string[];
  /** The form this one was copied from: its questions marked `lockedBase` must still be there, unchanged (I20). */
  readonly base?: unknown;
}

/** A form whose size has been checked, and its outline. */
export interface LintedForm {
  readonly definition: JsonObject;
  readonly survey: OutlineNode;
  readonly nodes: readonly OutlineNode[];
  readonly options: CheckOptions;
}

/** One reason to refuse a form. */
export type LintRule = (form: LintedForm) => Iterable<Finding>;

export const finding = (code: FindingCode, pointer: string, message: string): Finding => ({
  code,
  pointer,
  message,
  severity: 'error',
});

export const warning = (code: FindingCode, pointer: string, message: string): Finding => ({
  code,
  pointer,
  message,
  severity: 'warning',
});
