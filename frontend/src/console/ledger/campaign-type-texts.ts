import { useCampaignType } from '../../api/campaigns';
import { useTypeTexts, type TypeTexts } from '../../outcome/type-texts';

/** The words of an installed campaign type. */
export const useCampaignTypeTexts = (campaignType: string, names?: Readonly<Record<string, string>>): TypeTexts =>
  useTypeTexts(useCampaignType(campaignType), names);
