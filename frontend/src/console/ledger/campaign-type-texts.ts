import { useMemo } from 'react';
import { useCampaignType, useCampaignWords } from '../../api/campaigns';
import type { CampaignView } from '../../api/models';
import { useTypeTexts, type OutcomeWords, type TypeTexts } from '../../outcome/type-texts';

/** A campaign's type with its messages as the campaign's own forms say them. */
export function useCampaignOutcomeWords({
  id,
  campaignType,
}: Pick<CampaignView, 'id' | 'campaignType'>): OutcomeWords | undefined {
  const type = useCampaignType(campaignType);
  const words = useCampaignWords(id).data?.messages;
  return useMemo(
    () =>
      type && {
        ...type,
        messages: Object.fromEntries(
          Object.entries(type.messages).map(([locale, texts]) => [locale, { ...texts, ...words?.[locale] }]),
        ),
      },
    [type, words],
  );
}

/** The words of an installed campaign type, as the campaign says them. */
export const useCampaignTypeTexts = (
  campaign: Pick<CampaignView, 'id' | 'campaignType'>,
  names?: Readonly<Record<string, string>>,
): TypeTexts => useTypeTexts(useCampaignOutcomeWords(campaign), names);
