import { nothing } from './formats';

/** A value of unknown shape as text: words as they are, lists and tables one after the other. */
export function plainValue(value: unknown): string {
  if (value === null || value === undefined) return nothing;
  if (Array.isArray(value)) return value.length === 0 ? nothing : value.map(plainValue).join(', ');
  if (typeof value === 'object')
    return (
      Object.entries(value)
        .map(([key, entry]) => `${key} ${plainValue(entry)}`)
        .join(', ') || nothing
    );
  return typeof value === 'string' ? value : JSON.stringify(value);
}
