/**
 * Competition ranks, best score first: equal scores share a rank and the next rank is skipped (N9).
 * @param scores in hundredths
 * @returns the rank of every entry, in the order given
 */
export function competitionRanks(scores: readonly number[]): number[] {
  const shared = new Map<number, number>();
  for (const score of scores) shared.set(score, (shared.get(score) ?? 0) + 1);
  const ranks = new Map<number, number>();
  let rank = 1;
  for (const score of [...shared.keys()].sort((a, b) => b - a)) {
    ranks.set(score, rank);
    rank += shared.get(score)!;
  }
  return scores.map((score) => ranks.get(score)!);
}

/** Grades moved up against a prior grade, positive is better (I15); `null` without one of them. */
export function gradeChange(
  gradesBestFirst: readonly string[],
  prior: string | null,
  grade: string | null,
): number | null {
  if (prior === null || grade === null) return null;
  return gradesBestFirst.indexOf(prior) - gradesBestFirst.indexOf(grade);
}

/** The worse of two grades. */
export const worseGrade = (gradesBestFirst: readonly string[], a: string, b: string): string =>
  gradesBestFirst.indexOf(a) >= gradesBestFirst.indexOf(b) ? a : b;
