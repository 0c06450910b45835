import type { RecordSubject } from '../register-definition.js';

/** A person as records see one. */
export interface PlacedPerson {
  /** Whether he leads his unit, and with it those below. */
  readonly leads: boolean;
  readonly unit: { readonly id: string; readonly path: string };
}

/** Whether records say which person they are about. */
export const namesPerson = (about: RecordSubject): boolean => about === 'person' || about === 'leader-and-unit';

/**
 * Whether a record about a unit can be about a person: somebody of the unit itself, or for leading persons (S1.19, S3.6) somebody who leads it
 * or a unit above it, in either line.
 */
export function canBeAbout(
  about: RecordSubject,
  { leads, unit: own }: PlacedPerson,
  unit: { readonly id: string; readonly path: string; readonly guidePath: string },
): boolean {
  if (about === 'person') return own.id === unit.id;
  return about === 'leader-and-unit' && leads && [unit.path, unit.guidePath].some((path) => path.startsWith(own.path));
}
