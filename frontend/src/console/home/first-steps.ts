import type { FirstSteps } from '../../api/models';

/** The way from an empty installation to the first ballots, in its order. */
export const steps = ['units', 'accounts', 'forms', 'campaign', 'answers'] as const;
export type Step = (typeof steps)[number];

const isDone: Readonly<Record<Step, (found: FirstSteps) => boolean>> = {
  units: ({ units }) => units > 0,
  accounts: ({ accounts }) => accounts > 0,
  forms: ({ forms }) => forms > 0,
  campaign: ({ published }) => published > 0,
  answers: ({ printings, opened }) => printings > 0 || opened > 0,
};

/** Which steps are done, and which comes next; null when the way is gone. */
export function standing(found: FirstSteps): { readonly done: ReadonlySet<Step>; readonly next: Step | null } {
  const done = new Set(steps.filter((step) => isDone[step](found)));
  return { done, next: steps.find((step) => !done.has(step)) ?? null };
}
