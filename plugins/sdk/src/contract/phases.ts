import type { LocalizedText } from './localized-text.js';

/** What happens in a phase: a sheet or a ballot of a group comes in during the phases of its kind. */
export const phaseKinds = ['self-assessment', 'ballot', 'superior-assessment', 'facts', 'other'] as const;
export type PhaseKind = (typeof phaseKinds)[number];

/**
 * A stretch of a usual campaign. Phases may overlap (S5.2); an office changes what is proposed, and grading knows nothing of them.
 * @example { kind: 'ballot', title: …, startsOnDay: 11, workingDays: 15 } // the third and the two following weeks
 */
export interface PhaseDescription {
  readonly kind: PhaseKind;
  readonly title: LocalizedText;
  /** On which working day of the campaign it begins; the first one is 1. */
  readonly startsOnDay: number;
  /** How many working days it takes, the first and the last included. */
  readonly workingDays: number;
}
