import type { ConfigError, InputError, Status } from './codes.js';
import type { Json, JsonObject } from './localized-text.js';

export const resultFormat = 'pingyi/grading-result@1';

/** Why the outcome is as it is: a code with parameters, never prose. */
export interface Reason {
  readonly code: string;
  readonly params: JsonObject;
}

/** What a reader should notice: a code with parameters, never prose. */
export interface Flag {
  readonly code: string;
  readonly params: JsonObject;
}

/** One step of the computation with everything needed to redo it on a pocket calculator. */
export interface TraceStep {
  readonly step: string;
  readonly inputs: JsonObject;
  readonly output: string;
}

/** What a group contributed; ballot groups also tell rate and sample, with `received` and `valid` null where the input withholds them. */
export interface GroupTable {
  readonly score: string | null;
  readonly rate?: string | null;
  readonly received?: number | null;
  readonly valid?: number | null;
  readonly required?: number;
}

export interface Outcome {
  readonly subject: string;
  readonly status: Status;
  /** Two decimals as published. */
  readonly score: string | null;
  readonly grade: string | null;
  readonly reasons: readonly Reason[];
  readonly flags: readonly Flag[];
  readonly groups: Readonly<Record<string, GroupTable>>;
  readonly rank: number | null;
  /** Grades moved up against the prior grade; positive is better. */
  readonly change: number | null;
  readonly extra: JsonObject;
  readonly trace: readonly TraceStep[];
}

/** Why nothing was graded. */
export type GradingRefusal =
  | { readonly ok: false; readonly configErrors: readonly ConfigError[] }
  | { readonly ok: false; readonly inputErrors: readonly InputError[] };

/** What a campaign type answers; format, plugin and hashes are added by the host. */
export type Grading =
  { readonly ok: true; readonly outcomes: readonly Outcome[]; readonly aggregate: JsonObject } | GradingRefusal;

/** Outcomes of some subjects, as far as each can be graded without the others. */
export type PartialGrading = { readonly ok: true; readonly outcomes: readonly Outcome[] } | GradingRefusal;

/** What is known of a subject when all are looked at together; what was only written to explain is left out. */
export interface Draft extends Omit<Outcome, 'groups' | 'trace'> {
  readonly unitType: string;
  readonly field: string | null;
  readonly priorGrade: string | null;
}

/** What becomes of one outcome once all are known. */
export interface OutcomeChange extends Partial<
  Pick<Outcome, 'status' | 'grade' | 'reasons' | 'flags' | 'rank' | 'extra'>
> {
  readonly subject: string;
  /** Steps that follow those of the subject itself. */
  readonly steps?: readonly TraceStep[];
}

/** What only all subjects together tell: ranks, places under a quota, figures of the whole campaign. */
export interface Conclusion {
  readonly changes?: readonly OutcomeChange[];
  readonly aggregate: JsonObject;
}

/** A complete, verifiable result: `pingyi/grading-result@1`. */
export interface GradingResult {
  readonly format: typeof resultFormat;
  readonly plugin: { readonly id: string; readonly version: string; readonly digest: string };
  readonly outcomes: readonly Outcome[];
  readonly aggregate: { readonly [key: string]: Json };
  readonly inputHash: string;
  readonly outcomeHash: string;
}
