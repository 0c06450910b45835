import type { CampaignTypePlugin } from '../contract/campaign-type.js';
import type { Draft, Grading, Outcome } from '../contract/grading-result.js';
import { compareText, isRecord } from '../exact/order.js';
import { concluded, draftOf } from './conclusion.js';

/** An input whose subjects can be told apart, which is all that cutting it asks. */
export interface CuttableInput {
  readonly [key: string]: unknown;
  readonly subjects: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
}

/** Whether every subject is an object with an id of its own. */
export function canBeCut(input: Readonly<Record<string, unknown>>): input is CuttableInput {
  const { subjects } = input;
  if (!Array.isArray(subjects)) return false;
  const ids = new Set((subjects as readonly unknown[]).map((subject) => (isRecord(subject) && typeof subject.id === 'string' ? subject.id : undefined)));
  return ids.size === subjects.length && !ids.has(undefined);
}

/** The same input several times over, each time with at most so many of its subjects. */
export const cutInput = (input: CuttableInput, size: number): CuttableInput[] =>
  Array.from({ length: Math.ceil(input.subjects.length / size) }, (_, part) => ({ ...input, subjects: input.subjects.slice(part * size, (part + 1) * size) }));

/** Outcomes of parts as those of the whole. */
export const joinOutcomes = (parts: readonly (readonly Outcome[])[]): Outcome[] => parts.flat().sort((a, b) => compareText(a.subject, b.subject));

/** What `conclude` is given after every part was graded without a fault. */
export function conclusionInput({ subjects, ...campaign }: CuttableInput, outcomes: readonly Outcome[]): Readonly<Record<string, unknown>> & { readonly drafts: readonly Draft[] } {
  const byId = new Map<string, Readonly<Record<string, unknown>>>(subjects.map((subject) => [subject.id, subject]));
  const drafts = outcomes.map((outcome) => {
    const { unitType, field, prior } = byId.get(outcome.subject) ?? {};
    const grade = isRecord(prior) ? prior.grade : null;
    return draftOf(outcome, { unitType: String(unitType), field: typeof field === 'string' ? field : null, priorGrade: typeof grade === 'string' ? grade : null });
  });
  return { ...campaign, drafts };
}

/**
 * Grades an input in parts of so many subjects, with the answer of `grade`. An input with a fault is graded in one piece,
 * since only then is every fault reported at its place.
 */
export function gradeInParts(plugin: CampaignTypePlugin, input: Readonly<Record<string, unknown>>, size: number): Grading {
  const { gradePart, conclude } = plugin;
  if (!gradePart || !conclude || !canBeCut(input)) return plugin.grade(input);
  const parts: (readonly Outcome[])[] = [];
  for (const part of cutInput(input, size)) {
    const graded = gradePart(part);
    if (!graded.ok) return plugin.grade(input);
    parts.push(graded.outcomes);
  }
  const outcomes = joinOutcomes(parts);
  const { changes = [], aggregate } = conclude(conclusionInput(input, outcomes));
  return { ok: true, outcomes: concluded(outcomes, changes), aggregate };
}
