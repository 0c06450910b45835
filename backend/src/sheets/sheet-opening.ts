import { openingOf, takes, type Campaign, type EvaluatorGroup } from '../campaigns/index.js';
import type { Sheet } from './sheet.entity.js';

/**
 * Until when a sheet can be filled in. One that was returned can be mended as long as the campaign takes sheets, whatever its phase says, and
 * is asked for by the day that the return names.
 */
export function openingOfSheet(
  campaign: Campaign,
  group: EvaluatorGroup,
  sheet: Pick<Sheet, 'state' | 'dueOn'> | null,
  today: string,
): Pick<ReturnType<typeof openingOf>, 'state' | 'closesOn'> {
  const { state, closesOn } = openingOf(campaign, group, today);
  if (sheet?.state !== 'returned' || !takes(campaign.state, 'sheets')) return { state, closesOn };
  return { state: 'open', closesOn: sheet.dueOn };
}
