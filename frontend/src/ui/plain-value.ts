import { nothing } from './formats';

/** A value of unknown shape as text: words as they are, the rest as JSON. */
export function plainValue(value: unknown): string {
  if (value === null || value === undefined) return nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
