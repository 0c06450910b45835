import type { Reason } from '@pingyi/plugin-sdk';

/** What is done about the problems that a campaign found with a unit: nothing was proposed, some are open or overdue, or all are settled. */
export const rectificationStates = ['none', 'open', 'overdue', 'done'] as const;
export type RectificationState = (typeof rectificationStates)[number];

/** One subject in one campaign of a year, as the yearly assessment takes it (S1.22). Its fields are the columns of the file, in their order. */
export interface YearlyOutcome {
  readonly year: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly unitType: string;
  /** The name of the superior when the subjects were chosen; empty for a topmost unit. */
  readonly superior: string;
  readonly subject: 'unit' | 'person';
  /** The person appraised with the post; of a unit, its secretary when the subjects were chosen; null = unknown. */
  readonly leader: string | null;
  readonly campaignId: string;
  readonly campaign: string;
  readonly campaignType: string;
  /** Which round of its chain, from 1. */
  readonly round: number;
  /** Reference day of the campaign. */
  readonly asOf: string;
  readonly run: number;
  /** SHA-256 of the outcomes of the run, by which the result can be checked. */
  readonly digest: string | null;
  readonly status: string;
  /** Code of the grade; null without one. */
  readonly grade: string | null;
  readonly gradeTitle: string | null;
  /** Exact decimal text. */
  readonly score: string | null;
  readonly rank: number | null;
  /** What was decided beside the grade. */
  readonly distinctions: readonly string[];
  /** Why the subject was vetoed. */
  readonly vetoes: readonly string[];
  readonly rectification: RectificationState;
  readonly release: 'on-notice' | 'confirmed';
  /** Days of the office. */
  readonly releasedOn: string;
  readonly confirmedOn: string | null;
}

/** Every column, in the order of the file; docs/integration.md says what each holds. */
export const outcomeColumns = [
  'year',
  'unitCode',
  'unitName',
  'unitType',
  'superior',
  'subject',
  'leader',
  'campaignId',
  'campaign',
  'campaignType',
  'round',
  'asOf',
  'run',
  'digest',
  'status',
  'grade',
  'gradeTitle',
  'score',
  'rank',
  'distinctions',
  'vetoes',
  'rectification',
  'release',
  'releasedOn',
  'confirmedOn',
] as const satisfies readonly (keyof YearlyOutcome)[];

/** Reasons by which one finding decides: a veto of a competent office (S3.4), and the four of the lowest grade (S5.7). */
const veto = /^V(ETO|[1-4][ab]?)$/;

export const vetoesAmong = (reasons: readonly Reason[]): Reason[] => reasons.filter(({ code }) => veto.test(code));

/** @param counts records of rectification that were made of what the campaign proposed; undefined = none */
export function rectificationState(
  counts: { readonly total: number; readonly open: number; readonly overdue: number } | undefined,
): RectificationState {
  if (!counts || counts.total === 0) return 'none';
  if (counts.overdue > 0) return 'overdue';
  return counts.open > 0 ? 'open' : 'done';
}
