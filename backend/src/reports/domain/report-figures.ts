import type { ActionGroup } from '../../grading/index.js';

/** One row of the ledger as a report tells it, in words. */
export interface ReportRow {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly parentName: string;
  /** What kind of unit it is. */
  readonly kind: string;
  readonly score: string | null;
  readonly grade: string | null;
  readonly rank: number | null;
  readonly change: number | null;
  readonly status: string;
  readonly action: ActionGroup | null;
  readonly reasons: readonly string[];
  /** Codes of what was decided about it beside its grade. */
  readonly distinctions: readonly string[];
  /** By group that votes. */
  readonly ballots: Readonly<Record<string, ReportBallots>>;
  /** Groups of which more than half of the ballots came on paper. */
  readonly mostlyOnPaper: readonly string[];
}

export interface ReportBallots {
  readonly withheld: boolean;
  readonly received: number | null;
  readonly valid: number | null;
  readonly required: number | null;
  readonly score: string | null;
}

/** A question with its figures, as the page of results shows it. */
export interface ReportQuestion {
  readonly title: string;
  readonly kind: 'one' | 'several' | 'given';
  /** Its answers are categories, such as ages. */
  readonly isBreakdown: boolean;
  readonly units: number;
  readonly withheld: number;
  readonly answered: number;
  readonly valid: number;
  /** In percent, or as a mean, with two decimals. */
  readonly index: string | null;
  readonly rate: string | null;
  readonly mean: string | null;
  readonly options: readonly { readonly title: string; readonly count: number; readonly share: string }[];
}

export interface ReportProblem {
  readonly unitId: string;
  readonly unit: string;
  readonly problem: string;
  readonly state: string;
  readonly ended: boolean;
  readonly dueOn: string | null;
  readonly overdue: boolean;
}

export const reportScopes = ['campaign', 'superior', 'unit'] as const;
export type ReportScope = (typeof reportScopes)[number];

/** Everything that a report tells, as the pages of its reader show it. */
export interface ReportFigures {
  readonly campaign: { readonly name: string; readonly type: string; readonly asOf: string };
  readonly about: 'units' | 'persons';
  readonly scope: ReportScope;
  /** Of a superior or a unit. */
  readonly scopeName: string | null;
  readonly run: { readonly number: number; readonly digest: string; readonly day: string; readonly floor: number };
  /** Of the campaign type, best first. */
  readonly grades: readonly { readonly code: string; readonly title: string; readonly action: ActionGroup | null }[];
  /** Units by grade, and those without one. */
  readonly counts: Readonly<Record<string, number>>;
  readonly ungraded: number;
  /** In the order of their codes. */
  readonly rows: readonly ReportRow[];
  readonly groups: readonly { readonly key: string; readonly title: string }[];
  /** By group that votes, the lowest first. */
  readonly questions: readonly { readonly group: string; readonly items: readonly ReportQuestion[] }[];
  readonly remarks: {
    readonly total: number;
    readonly topics: readonly { readonly title: string; readonly count: number }[];
  };
  readonly problems: readonly ReportProblem[];
  readonly distinctions: readonly { readonly flag: string; readonly title: string }[];
  /** Whom a public notice of the run names. */
  readonly noticed: readonly string[];
}

/** Rows by what they belong to, in the order in which that comes first. */
export function grouped<T>(rows: readonly T[], partOf: (row: T) => string): [string, T[]][] {
  const parts = new Map<string, T[]>();
  for (const row of rows) {
    const part = parts.get(partOf(row));
    if (part) part.push(row);
    else parts.set(partOf(row), [row]);
  }
  return [...parts];
}

/** Whether of every unit the ballots of every group are withheld, so that a report would tell of nobody. */
export const isWithheld = (rows: readonly Pick<ReportRow, 'ballots'>[]): boolean =>
  rows.length > 0 &&
  rows.every(({ ballots }) => {
    const groups = Object.values(ballots);
    return groups.length > 0 && groups.every(({ withheld }) => withheld);
  });

/** As the ledger puts them in order: by rank where there is one, else by score, the best first; those without one last, and equal ones by code. */
export function inRanking(rows: readonly ReportRow[]): ReportRow[] {
  const isRanked = rows.some(({ rank }) => rank !== null);
  const place = ({ rank, score }: ReportRow): number =>
    isRanked ? (rank ?? Infinity) : score === null ? Infinity : -Number(score);
  return [...rows].sort((a, b) => {
    const [one, other] = [place(a), place(b)];
    return one === other ? (a.code < b.code ? -1 : 1) : one < other ? -1 : 1;
  });
}
