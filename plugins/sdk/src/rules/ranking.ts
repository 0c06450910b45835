import type { Exact } from '../exact/exact.js';

/**
 * Competition ranks, best score first: equal scores share a rank and the next rank is skipped (N9).
 * @returns the rank of every entry, in the order given
 */
export function competitionRanks(scores: readonly Exact[]): number[] {
  const descending = [...scores].sort((a, b) => b.compare(a));
  return scores.map((score) => descending.findIndex((other) => other.equals(score)) + 1);
}

/** Grades moved up against a prior grade, positive is better (I15); `null` without one of them. */
export function gradeChange(gradesBestFirst: readonly string[], prior: string | null, grade: string | null): number | null {
  if (prior === null || grade === null) return null;
  return gradesBestFirst.indexOf(prior) - gradesBestFirst.indexOf(grade);
}

/** The worse of two grades. */
export const worseGrade = (gradesBestFirst: readonly string[], a: string, b: string): string =>
  gradesBestFirst.indexOf(a) >= gradesBestFirst.indexOf(b) ? a : b;
