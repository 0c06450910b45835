import type { CampaignAction, CampaignView } from '../../api/models';

export const actionOf = ({ actions }: CampaignView, act: CampaignAction['act']): CampaignAction | undefined =>
  actions.find((action) => action.act === act);

export const canDo = (campaign: CampaignView, act: CampaignAction['act']): boolean =>
  actionOf(campaign, act)?.possible ?? false;

/** The steps that the state of the campaign has for the caller, also those that something stands against. */
export const stepsOf = ({ actions }: CampaignView): CampaignAction[] =>
  actions.filter(
    ({ isStep, hindrances }) =>
      isStep && !hindrances.includes('not-in-this-state') && !hindrances.includes('beyond-reach'),
  );
