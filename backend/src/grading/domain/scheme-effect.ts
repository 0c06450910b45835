import type { Outcome } from '@pingyi/plugin-sdk';

/** What a unit is given by one scheme. */
export type Verdict = Pick<Outcome, 'status' | 'score' | 'grade'>;

export interface SchemeEffect {
  /** Units that get another grade or status, in the order of their ids. */
  readonly changed: readonly { readonly unitId: string; readonly before: Verdict; readonly after: Verdict }[];
  /** Units per grade; a unit without a grade is counted under its status. */
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
}

const verdict = ({ status, score, grade }: Outcome): Verdict => ({ status, score, grade });

function counts(outcomes: readonly Outcome[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { grade, status } of outcomes) found[grade ?? status] = (found[grade ?? status] ?? 0) + 1;
  return found;
}

/** What changes between two gradings of the same subjects. */
export function schemeEffect(before: readonly Outcome[], after: readonly Outcome[]): SchemeEffect {
  const earlier = new Map(before.map((outcome) => [outcome.subject, outcome]));
  const changed = after.flatMap((outcome) => {
    const was = earlier.get(outcome.subject);
    return was && (was.grade !== outcome.grade || was.status !== outcome.status)
      ? [{ unitId: outcome.subject, before: verdict(was), after: verdict(outcome) }]
      : [];
  });
  return { changed, before: counts(before), after: counts(after) };
}
