import type { CampaignState, CampaignView } from '../../api/models';
import { StateTag, type Tone } from '../../ui/state-tag';
import { usePlaceName } from './place-name';

const tones: Readonly<Record<CampaignState, Tone>> = {
  DRAFT: 'neutral',
  PUBLISHED: 'caution',
  OPEN: 'active',
  CLOSED: 'caution',
  COMPUTED: 'done',
  CANCELLED: 'bad',
};

/** Every state, in the order of a campaign's course. */
export const shownStates = Object.keys(tones) as CampaignState[];

/** Where a campaign stands; a stage has the colour of the state that it follows. */
export function CampaignStateTag({
  campaign,
}: {
  readonly campaign: Pick<CampaignView, 'state' | 'stage' | 'stages'>;
}) {
  const nameOf = usePlaceName(campaign);
  return <StateTag tone={tones[campaign.state]}>{nameOf(campaign.stage ?? campaign.state)}</StateTag>;
}
