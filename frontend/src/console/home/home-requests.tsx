import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDesk } from '../../api/desk';
import { useWaitingRequests } from '../../api/publications';
import { WaitingCount } from '../../ui/waiting-count';
import { PublicationRequestCard } from '../campaigns/publication-request-card';

/** What waits for a second person; no section where nothing does. */
export function HomeRequests() {
  const { t } = useTranslation('shell');
  const requests = useWaitingRequests();
  const forMe = useDesk().data?.requests ?? 0;
  const items = requests.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="surface stack-tight">
      <h2>
        {t('home.requests')} <WaitingCount count={forMe} />
      </h2>
      {items.map((request) => (
        <PublicationRequestCard
          key={request.id}
          request={request}
          place={<Link to={`/campaigns/${request.campaign.id}/runs`}>{request.campaign.name}</Link>}
        />
      ))}
    </section>
  );
}
