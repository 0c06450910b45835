import { openingForUnit, takes, type Campaign, type EvaluatorGroup, type Opening } from '../campaigns/index.js';
import type { Sheet } from './sheet.entity.js';

/**
 * Until when a sheet can be filled in. One that was returned can be mended as long as the campaign takes sheets, whatever its phase says, and
 * is asked for by the day that the return names.
 * @param reopenedUntil the last day for which the sheets about its unit were opened again; null = they were not
 */
export function openingOfSheet(
  campaign: Campaign,
  group: EvaluatorGroup,
  sheet: Pick<Sheet, 'state' | 'dueOn'> | null,
  today: string,
  reopenedUntil: string | null,
): Pick<Opening, 'state' | 'closesOn'> {
  const { state, closesOn } = openingForUnit(campaign, group, today, reopenedUntil);
  if (sheet?.state !== 'returned' || !takes(campaign.state, 'sheets')) return { state, closesOn };
  return { state: 'open', closesOn: sheet.dueOn };
}
