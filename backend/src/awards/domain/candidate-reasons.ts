import { subtractMonths, type CandidateRules } from '@pingyi/plugin-sdk';

/** The newest grade of a unit in another campaign type. */
export interface KnownGrade {
  readonly grade: string;
  /** Name of the campaign that gave it and its reference day; null for one of a year before the office graded here. */
  readonly campaign: { readonly name: string; readonly asOf: string } | null;
}

/** What is known of somebody who could be nominated. */
export interface KnownCandidate {
  /** Of the unit, for a person of his unit. */
  readonly grade: KnownGrade | null;
  /** Of a unit; null for a person and where nobody has entered it. */
  readonly members: number | null;
  /** Verified, in whatever campaign. */
  readonly facts: readonly { readonly kind: string; readonly date: string | null; readonly enteredOn: string }[];
  /** What registers tell as overdue. */
  readonly overdue: readonly { readonly kind: string; readonly register: string; readonly dueOn: string }[];
}

export const candidateReasonCodes = ['unit-grade', 'fact', 'overdue', 'few-members'] as const;

/** Why somebody is not nominated, in codes. */
export interface CandidateReason {
  readonly code: (typeof candidateReasonCodes)[number];
  /** Code of the grade, kind of the fact, or code of the register. */
  readonly what: string;
  /** Day of the fact, day until which something was due, or reference day of the grade. */
  readonly day: string | null;
  /** Name of the campaign that gave the grade. */
  readonly campaign: string | null;
  readonly members: number | null;
  readonly least: number | null;
}

const blank = { day: null, campaign: null, members: null, least: null };

/**
 * Everything that keeps somebody from being nominated; none for who can be.
 * @param asOf reference day: facts dated after it do not count, nor those from before `months` earlier; the first day of that time does (domain note c)
 * @param leastMembers null where the office asks for no number
 */
export function reasonsAgainst(
  { grade, members, facts, overdue }: KnownCandidate,
  rules: Pick<CandidateRules, 'unitGrade' | 'facts' | 'months'>,
  asOf: string,
  leastMembers: number | null,
): CandidateReason[] {
  const since = subtractMonths(asOf, rules.months);
  const counts = (day: string): boolean => day >= since && day <= asOf;
  return [
    ...(grade && rules.unitGrade?.excluded.includes(grade.grade)
      ? [
          {
            ...blank,
            code: 'unit-grade' as const,
            what: grade.grade,
            campaign: grade.campaign?.name ?? null,
            day: grade.campaign?.asOf ?? null,
          },
        ]
      : []),
    ...facts
      .filter(({ kind, date, enteredOn }) => rules.facts.includes(kind) && counts(date ?? enteredOn))
      .map(({ kind, date }) => ({ ...blank, code: 'fact' as const, what: kind, day: date })),
    ...overdue
      .filter(({ kind }) => rules.facts.includes(kind))
      .map(({ register, dueOn }) => ({ ...blank, code: 'overdue' as const, what: register, day: dueOn })),
    ...(members !== null && leastMembers !== null && members < leastMembers
      ? [{ ...blank, code: 'few-members' as const, what: '', members, least: leastMembers }]
      : []),
  ];
}
