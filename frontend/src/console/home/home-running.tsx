import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDeskOverview } from '../../api/campaign-desk';
import { useCampaigns } from '../../api/campaigns';
import type { CampaignView } from '../../api/models';
import { useCampaignTypeTexts } from '../ledger/campaign-type-texts';
import { Forecast, ProgressFigures } from '../progress/progress-figures';

/** The campaigns that run, with how far each has come; not on the page when there are none. */
export function HomeRunning() {
  const { t } = useTranslation('progress');
  const items = useCampaigns({ pageSize: 4, running: 'true' }).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-label={t('running')}>
      {items.map((campaign) => (
        <RunningCampaign key={campaign.id} campaign={campaign} />
      ))}
    </section>
  );
}

function RunningCampaign({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('progress');
  const texts = useCampaignTypeTexts(campaign);
  const overview = useDeskOverview(campaign.id).data;
  const address = `/campaigns/${campaign.id}/progress`;
  return (
    <article className="surface stack-tight">
      <div className="card-line">
        <h2>
          <Link to={address}>{campaign.name}</Link>
        </h2>
        <Link to={address}>{t('open')}</Link>
      </div>
      {overview && (
        <>
          <ProgressFigures overview={overview} texts={texts} within />
          <Forecast forecast={overview.forecast} />
        </>
      )}
    </article>
  );
}
