import { formatScore, ratio } from '@pingyi/plugin-sdk';

/** How some units of a run did together. */
export interface Standing {
  readonly units: number;
  /** How many have each grade. */
  readonly counts: Readonly<Record<string, number>>;
  readonly ungraded: number;
  /** Mean of the scores there are, rounded half up to hundredths (N1); null without any. */
  readonly meanScore: string | null;
}

/** A unit as it was graded, its score in hundredths as databases give it. */
export interface Graded {
  readonly grade: string | null;
  readonly score: number | string | null;
}

export function standingOf(rows: readonly Graded[]): Standing {
  const counts: Record<string, number> = {};
  let [ungraded, scored, hundredths] = [0, 0, 0];
  for (const { grade, score } of rows) {
    if (grade === null) ungraded += 1;
    else counts[grade] = (counts[grade] ?? 0) + 1;
    if (score === null) continue;
    scored += 1;
    hundredths += Number(score);
  }
  return {
    units: rows.length,
    counts,
    ungraded,
    meanScore: scored === 0 ? null : formatScore(ratio(hundredths, scored * 100)),
  };
}
