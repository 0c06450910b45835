import { useTranslation } from 'react-i18next';
import type { CampaignState } from '../../api/models';
import { StateTag, type Tone } from '../../ui/state-tag';

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

export function CampaignStateTag({ state }: { readonly state: CampaignState }) {
  const { t } = useTranslation('common');
  return <StateTag tone={tones[state]}>{t(`campaignState.${state}`)}</StateTag>;
}
