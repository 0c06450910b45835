/**
 * Competition ranks, best score first: equal scores share a rank and the next rank is skipped (N9).
 * @param scores in hundredths
 * @returns the rank of every entry, in the order given
 */
export function competitionRanks(scores: readonly number[]): number[] {
  const entries = scores.map((score, index) => ({ score, index })).sort((a, b) => b.score - a.score);
  const ranks: number[] = Array(scores.length).fill(0);
  let before = entries[0];
  let rank = 1;
  entries.forEach((entry, place) => {
    if (before && before.score !== entry.score) rank = place + 1;
    ranks[entry.index] = rank;
    before = entry;
  });
  return ranks;
}

/** Grades moved up against a prior grade, positive is better (I15); `null` without one of them. */
export function gradeChange(gradesBestFirst: readonly string[], prior: string | null, grade: string | null): number | null {
  if (prior === null || grade === null) return null;
  return gradesBestFirst.indexOf(prior) - gradesBestFirst.indexOf(grade);
}

/** The worse of two grades. */
export const worseGrade = (gradesBestFirst: readonly string[], a: string, b: string): string =>
  gradesBestFirst.indexOf(a) >= gradesBestFirst.indexOf(b) ? a : b;
