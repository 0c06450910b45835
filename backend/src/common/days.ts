const dayMs = 86_400_000;

/** Whole days from one day, `YYYY-MM-DD`, to a later one; below nought for an earlier one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
