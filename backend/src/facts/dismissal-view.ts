import { z } from 'zod';
import { id } from '../common/http/paging.js';
import type { DismissedFacts } from './domain/dismissal.js';

/** Body of what grades or publishes although facts wait. */
export const dismissal = z.strictObject({
  /** Those that were seen to wait. */
  factIds: z.array(id).min(1).max(10_000),
  reason: z.string().trim().min(2).max(500),
});

/** What was left out of a run or of what is asked to be published. */
export const dismissedView = z.strictObject({ count: z.int(), reason: z.string() }).nullable();

export const toDismissedView = (dismissed: DismissedFacts | null): z.input<typeof dismissedView> =>
  dismissed && { count: dismissed.facts.length, reason: dismissed.reason };
