import type { Draft, Outcome, OutcomeChange } from '../contract/grading-result.js';
import { outcome } from './outcome.js';
import { competitionRanks } from './ranking.js';

/** What a draft takes from the subject itself. */
export type DraftedSubject = Pick<Draft, 'unitType' | 'field' | 'priorGrade'>;

/** An outcome as it is looked at together with all others. */
export function draftOf(given: Outcome, { unitType, field, priorGrade }: DraftedSubject): Draft {
  const { subject, status, score, grade, reasons, flags, rank, change, extra } = given;
  return { subject, status, score, grade, reasons, flags, rank, change, extra, unitType, field, priorGrade };
}

/** Outcomes with what the conclusion changes in them. */
export function concluded(outcomes: readonly Outcome[], changes: readonly OutcomeChange[]): readonly Outcome[] {
  if (changes.length === 0) return outcomes;
  const bySubject = new Map(changes.map((entry) => [entry.subject, entry]));
  return outcomes.map((entry) => {
    const change = bySubject.get(entry.subject);
    if (!change) return entry;
    const { steps, ...fields } = change;
    return outcome({ ...entry, ...fields, trace: steps ? [...entry.trace, ...steps] : entry.trace });
  });
}

/** A published score in hundredths, which orders scores exactly: "92.24" is 9224. */
export const hundredthsOf = (score: string): number => Number(score.replace('.', ''));

/** The competition rank of every FINAL subject with a score (N9). */
export function rankChanges(drafts: readonly Draft[]): OutcomeChange[] {
  const subjects: string[] = [];
  const scores: number[] = [];
  for (const { subject, status, score } of drafts) {
    if (status !== 'FINAL' || score === null) continue;
    subjects.push(subject);
    scores.push(hundredthsOf(score));
  }
  const ranks = competitionRanks(scores);
  return subjects.map((subject, index) => ({ subject, rank: ranks[index]! }));
}
