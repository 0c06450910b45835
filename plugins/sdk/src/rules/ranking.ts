import type { Exact } from '../exact/exact.js';

/**
 * Competition ranks, best score first: equal scores share a rank and the next rank is skipped (N9).
 * @returns the rank of every entry, in the order given
 */
export function competitionRanks(scores: readonly Exact[]): number[] {
  const order = scores.map((_, index) => index).sort((a, b) => byScore(scores, b, a));
  const ranks = scores.map(() => 0);
  order.forEach((entry, place) => {
    const before = order[place - 1];
    ranks[entry] = before !== undefined && byScore(scores, before, entry) === 0 ? (ranks[before] ?? 0) : place + 1;
  });
  return ranks;
}

const byScore = (scores: readonly Exact[], a: number, b: number): number => {
  const [left, right] = [scores[a], scores[b]];
  return left && right ? left.compare(right) : 0;
};

/** Grades moved up against a prior grade, positive is better (I15); `null` without one of them. */
export function gradeChange(gradesBestFirst: readonly string[], prior: string | null, grade: string | null): number | null {
  if (prior === null || grade === null) return null;
  return gradesBestFirst.indexOf(prior) - gradesBestFirst.indexOf(grade);
}

/** The worse of two grades. */
export const worseGrade = (gradesBestFirst: readonly string[], a: string, b: string): string =>
  gradesBestFirst.indexOf(a) >= gradesBestFirst.indexOf(b) ? a : b;
