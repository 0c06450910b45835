import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAwards, useAwardSettings } from '../../api/awards';
import { useCampaignType } from '../../api/campaigns';
import type { CampaignView } from '../../api/models';
import { QueryView } from '../../ui/query-view';
import { NoticesSection } from '../campaigns/notices-section';
import { TieDecisions } from '../campaigns/data/tie-decisions';
import { AwardActs } from './award-acts';
import { AwardFields } from './award-fields';
import { AwardTable } from './award-table';

/** Awards from the first candidate to the certificate: who is nominated and why not, places, equals, notices, and what follows a list that stands. */
export function AwardsTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('awards');
  const awards = useAwards(campaign.id);
  const settings = useAwardSettings(campaign.id);
  const type = useCampaignType(campaign.campaignType);
  const [selection, setSelection] = useState<readonly string[]>([]);
  return (
    <QueryView query={awards}>
      {(found) => (
        <div className="stack">
          <AwardFields campaign={campaign} awards={found} />
          {settings.data && (
            <AwardActs campaign={campaign} awards={found} settings={settings.data} selection={selection} />
          )}
          {type?.decidesTies && (found.states['pending'] ?? 0) > 0 && (
            <>
              <p className="quiet">{t('tiesHint')}</p>
              <TieDecisions campaign={campaign} />
            </>
          )}
          <AwardTable campaign={campaign} awards={found} selection={selection} onSelect={setSelection} />
          {campaign.stages.some(({ accepts }) => accepts.includes('objections')) && (
            <NoticesSection campaign={campaign} />
          )}
        </div>
      )}
    </QueryView>
  );
}
