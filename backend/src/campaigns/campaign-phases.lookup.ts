import type { Viewer } from '../access/index.js';
import type { Database } from '../database/database.js';
import type { Phase } from './domain/campaign-plan.js';
import { initialState, statesWhere } from './domain/lifecycle.js';
import { visibleCampaigns } from './visible-campaigns.js';

export interface PhaseOfCampaign extends Phase {
  readonly campaign: string;
}

/** Phases of campaigns within the caller's reach that were published, those that begin last first. */
export async function findPhases(database: Database, viewer: Viewer): Promise<PhaseOfCampaign[]> {
  const campaigns = await visibleCampaigns(database, viewer)
    .select(['campaign.id', 'campaign.name', 'campaign.phases'])
    .andWhere('campaign.state IN (:...published)', { published: statesWhere((state) => state !== initialState) })
    .getMany();
  return campaigns
    .flatMap(({ name, phases }) => phases.map((phase): PhaseOfCampaign => ({ ...phase, campaign: name })))
    .sort(
      (one, other) =>
        other.startsOn.localeCompare(one.startsOn) ||
        other.endsOn.localeCompare(one.endsOn) ||
        one.campaign.localeCompare(other.campaign),
    );
}
