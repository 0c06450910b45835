import { doorName, type Campaign, type CampaignSubject, type EvaluatorGroup } from '../campaigns/index.js';
import type { PrintedCard } from './card-sheet.js';
import type { IssuedCard } from './issued-card.js';
import type { CollectorAddresses } from './collector-addresses.js';
import { printedNumber } from './domain/replacements.js';

/** What every card of one door says. */
export interface CardPlace {
  readonly batchId: string;
  readonly campaign: Pick<Campaign, 'name'>;
  readonly group: EvaluatorGroup;
  readonly behind: readonly [CampaignSubject, ...CampaignSubject[]];
  readonly closesOn: string | null;
  /** What the cards are for, and whom to ask; may be empty. */
  readonly purpose: string;
  readonly contact: string;
}

export const printedCard = (
  { batchId, campaign, group, behind, closesOn, purpose, contact }: CardPlace,
  { collectorId, code, number }: IssuedCard,
  addresses: CollectorAddresses,
): PrintedCard => ({
  campaign: campaign.name,
  unit: doorName(behind, group),
  parent: group.joint ? '' : behind[0].parentName,
  purpose,
  contact,
  until: closesOn,
  code,
  number: printedNumber(batchId, number),
  url: `${addresses.of(collectorId)}#t=${code}`,
  typedAt: addresses.forTyping,
});
