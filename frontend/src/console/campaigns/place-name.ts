import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../api/models';
import { useLocalized } from '../../ui/localized';

/** The name of a state, or of a stage that the type of the campaign adds. */
export function usePlaceName({ stages }: Pick<CampaignView, 'stages'>): (code: string) => string {
  const { t } = useTranslation('common');
  const localized = useLocalized();
  return (code) => localized(stages.find((stage) => stage.code === code)?.title) || t(`campaignState.${code}`);
}
