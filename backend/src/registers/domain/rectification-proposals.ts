/** What tells a reason from others: its code with what it speaks of. */
export const reasonKey = ({
  code,
  params,
}: {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}): string => [code, ...Object.values(params).map((value) => JSON.stringify(value))].join(' ');

/** An outcome of a unit, as far as it says what is to be put right. */
export interface ProposingOutcome {
  readonly unitId: string;
  readonly grade: string | null;
  /** The reasons for its grade: their codes with what they speak of, and in words. */
  readonly reasons: readonly { readonly key: string; readonly text: string }[];
}

/** A problem that a grading run or a record proposes to put right (S5.9, I11). */
export interface Proposal {
  readonly unitId: string;
  readonly origin: string;
  readonly problem: string;
  readonly grade: string | null;
  /** Where it comes from, one of the sources of the form of rectification. */
  readonly source: string;
}

/** A record that says what its unit is to put right, in a state that proposes it. */
export interface ProposingRecord {
  readonly id: string;
  readonly unitId: string;
  readonly source: string;
  /** What its register calls it, and what its state is called. */
  readonly register: string;
  readonly state: string;
  /** What it is about: its name, or what each of its rows says. */
  readonly about: readonly string[];
}

const longestProblem = 1000;

/** What records propose: each once, whatever becomes of it later. */
export const proposalsOfRecords = (records: readonly ProposingRecord[]): Proposal[] =>
  records.map(({ id, unitId, source, register, state, about }) => ({
    unitId,
    origin: `record ${id}`,
    problem: `${register} · ${state}：${about.join('；')}`.slice(0, longestProblem),
    grade: null,
    source,
  }));

const longestOrigin = 200;

/**
 * What a run proposes: each reason of a unit, and the lowest grade itself where it has no reason but its points.
 * A run after it proposes the same again under the same origin.
 * @param source whom it comes from, one of the sources of the form of rectification
 */
export function proposalsOf(
  campaignId: string,
  outcomes: readonly ProposingOutcome[],
  lowest: { readonly grade: string; readonly problem: string } | null,
  source: string,
): Proposal[] {
  return outcomes.flatMap(({ unitId, grade, reasons }) => {
    // What was not graded lacks answers, and nothing that its unit could put right.
    if (grade === null) return [];
    const said =
      reasons.length === 0 && lowest !== null && grade === lowest.grade
        ? [{ key: `grade ${grade}`, text: lowest.problem }]
        : reasons;
    return [...new Map(said.map((reason) => [reason.key, reason])).values()].map(({ key, text }) => ({
      unitId,
      origin: `${campaignId} ${key}`.slice(0, longestOrigin),
      problem: text,
      grade,
      source,
    }));
  });
}
