/** How near a deadline is: it comes within three working days, it is today, or it is over. */
export const stages = ['soon', 'today', 'overdue'] as const;
export type Stage = (typeof stages)[number];

/** Working days before a deadline from which it is near. */
export const daysBefore = 3;

/**
 * @param today a day of the office
 * @param near the last day that is near, counted in working days from today
 * @returns null where nobody need be reminded yet
 */
export function stageOf(dueOn: string, today: string, near: string): Stage | null {
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return dueOn <= near ? 'soon' : null;
}
