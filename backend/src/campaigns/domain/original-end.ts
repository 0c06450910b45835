import { phaseKindOfGroup, type EvaluatorGroup, type Phase } from './campaign-plan.js';

/** The last day of a phase that was moved on after the campaign had begun. */
export interface MovedEnd {
  readonly phaseName: string;
  readonly fromDay: string;
  readonly toDay: string;
}

/**
 * The last day of a phase as it was when the campaign began: what is handed in later was permitted, and is late.
 * @param moved the newest first; each begins where the one before it ended, which tells phases of one name apart
 */
export function originalEndOf({ name, endsOn }: Pick<Phase, 'name' | 'endsOn'>, moved: readonly MovedEnd[]): string {
  let end = endsOn;
  for (const { phaseName, fromDay, toDay } of moved) if (phaseName === name && toDay === end) end = fromDay;
  return end;
}

/** The day by which a group was to hand in from the beginning; null where no phase says so. */
export function dueDayOf(
  phases: readonly Phase[],
  group: Pick<EvaluatorGroup, 'key' | 'kind' | 'filledBy'>,
  moved: readonly MovedEnd[],
): string | null {
  const kind = phaseKindOfGroup(group);
  const ends = phases.filter((phase) => phase.kind === kind).map((phase) => originalEndOf(phase, moved));
  return ends.sort().at(-1) ?? null;
}
