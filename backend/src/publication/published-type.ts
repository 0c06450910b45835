import type { CampaignTypeDescription } from '@pingyi/plugin-sdk';

/** What a reader needs of a campaign type to understand its outcomes. */
export type PublishedType = Pick<
  CampaignTypeDescription,
  'title' | 'description' | 'grades' | 'groups' | 'messages' | 'distinctions'
> &
  Required<Pick<CampaignTypeDescription, 'records'>>;
