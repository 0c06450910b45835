import type { Draft, Outcome } from '../contract/grading-result.js';
import { compareText, isRecord } from '../exact/order.js';
import { draftOf } from './conclusion.js';

/** An input whose subjects can be told apart, which is all that cutting it asks. */
export interface CuttableInput {
  readonly [key: string]: unknown;
  readonly subjects: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
}

/** Whether every subject is an object with an id of its own. */
export function canBeCut(input: Readonly<Record<string, unknown>>): input is CuttableInput {
  const { subjects } = input;
  if (!Array.isArray(subjects)) return false;
  const ids = new Set(
    (subjects as readonly unknown[]).map((subject) =>
      isRecord(subject) && typeof subject.id === 'string' ? subject.id : undefined,
    ),
  );
  return ids.size === subjects.length && !ids.has(undefined);
}

/** The same input several times over, each time with at most so many of its subjects. */
export const cutInput = (input: CuttableInput, size: number): CuttableInput[] =>
  Array.from({ length: Math.ceil(input.subjects.length / size) }, (_, part) => ({
    ...input,
    subjects: input.subjects.slice(part * size, (part + 1) * size),
  }));

/** Outcomes of parts as those of the whole. */
export const joinOutcomes = (parts: readonly (readonly Outcome[])[]): Outcome[] =>
  parts.flat().sort((a, b) => compareText(a.subject, b.subject));

/** What `conclude` is given after every part was graded without a fault. */
export function conclusionInput(
  { subjects, ...campaign }: CuttableInput,
  outcomes: readonly Outcome[],
): Readonly<Record<string, unknown>> & { readonly drafts: readonly Draft[] } {
  const byId = new Map<string, Readonly<Record<string, unknown>>>(subjects.map((subject) => [subject.id, subject]));
  const drafts = outcomes.map((outcome) => {
    const { unitType, field, prior } = byId.get(outcome.subject) ?? {};
    const grade = isRecord(prior) ? prior.grade : null;
    return draftOf(outcome, {
      unitType: String(unitType),
      field: typeof field === 'string' ? field : null,
      priorGrade: typeof grade === 'string' ? grade : null,
    });
  });
  return { ...campaign, drafts };
}
