import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaigns } from '../../api/campaigns';
import { EmptyState } from '../../ui/empty-state';
import { QueryView } from '../../ui/query-view';
import { CampaignStateTag } from '../campaigns/campaign-state-tag';
import { PhaseTimeline } from '../campaigns/phase-timeline';
import { usePermissions } from '../session/session-context';

export function HomeCampaigns() {
  const { t } = useTranslation('shell');
  const may = usePermissions();
  const campaigns = useCampaigns({ pageSize: 6 });
  return (
    <section className="stack">
      <QueryView query={campaigns}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              text={t('home.noCampaigns')}
              action={
                may('campaigns.manage') && (
                  <Link to="/campaigns/new">
                    <Button type="primary" tabIndex={-1}>
                      {t('home.firstCampaign')}
                    </Button>
                  </Link>
                )
              }
            />
          ) : (
            items.map((campaign) => (
              <article key={campaign.id} className="surface">
                <div className="card-line">
                  <h2>
                    <Link to={`/campaigns/${campaign.id}`}>{campaign.name}</Link>
                  </h2>
                  <CampaignStateTag campaign={campaign} />
                </div>
                <p className="quiet">{t(`home.count.${campaign.about}`, { count: campaign.subjectCount })}</p>
                {campaign.phases.length > 0 && <PhaseTimeline phases={campaign.phases} />}
              </article>
            ))
          )
        }
      </QueryView>
    </section>
  );
}
