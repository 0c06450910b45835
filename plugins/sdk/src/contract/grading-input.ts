import type { JsonObject } from './localized-text.js';

export const inputFormat = 'pingyi/grading-input@1';

/** An integer, or a decimal written as text ("82.11"); never a JSON fraction. */
export type DecimalText = string | number;

/** One rater's last submission. */
export interface SheetInput {
  readonly total: DecimalText;
  readonly rater?: string;
}

/** Option code to count. */
export type Counts = Readonly<Record<string, number>>;

/** A tally of ballots, never single ballots. */
export interface BallotInput {
  /** `null` means unknown. */
  readonly roster?: number | null;
  readonly issued?: number | null;
  readonly attended?: number | null;
  /** Fewer ballots than may be shown: nobody is told how many, nor what they say. Stands without `questions` and `breakdowns`. */
  readonly withheld?: boolean;
  /** Question role to option code to count. */
  readonly questions?: Readonly<Record<string, Counts>>;
  /** Breakdown to category to option code to count of `overall`. */
  readonly breakdowns?: Readonly<Record<string, Readonly<Record<string, Counts>>>>;
}

/** A verified fact (I18): entered and verified by different persons. */
export interface FactInput {
  readonly kind: string;
  readonly date?: string;
  readonly months?: number;
  readonly by?: string;
}

export interface SubjectInput {
  readonly id: string;
  readonly name?: string;
  readonly unitType: string;
  readonly field?: string | null;
  readonly prior?: { readonly grade: string | null } | null;
  readonly sheets?: Readonly<Record<string, readonly SheetInput[]>>;
  readonly ballots?: Readonly<Record<string, BallotInput>>;
  readonly facts?: readonly FactInput[];
  readonly values?: JsonObject;
}

/** What a campaign type grades: `pingyi/grading-input@1`. */
export interface GradingInput {
  readonly format: typeof inputFormat;
  readonly plugin: string;
  /** Overrides; each top-level key given replaces the default for it. */
  readonly scheme?: JsonObject;
  /** The only "now" that a campaign type knows. */
  readonly asOf: string;
  readonly seed?: string;
  readonly context?: JsonObject;
  readonly subjects: readonly SubjectInput[];
}
