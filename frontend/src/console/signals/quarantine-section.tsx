import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../api/models';
import { useQuarantines } from '../../api/signals';
import { Pager } from '../../ui/pager';
import { QueryView } from '../../ui/query-view';
import { QuarantineCard } from './quarantine-card';

/** What was proposed and decided about ballots of a campaign, newest first. */
export function QuarantineSection({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('signals');
  const [page, setPage] = useState(1);
  const quarantines = useQuarantines(campaign.id, { page, pageSize: 10 });
  return (
    <section className="surface stack">
      <h2>{t('quarantines')}</h2>
      <QueryView query={quarantines}>
        {({ items, total }) => (
          <>
            {items.length === 0 && <p className="quiet">{t('noQuarantines')}</p>}
            {items.map((proposal) => (
              <QuarantineCard key={proposal.id} proposal={proposal} />
            ))}
            <Pager page={{ page, pageSize: 10, total }} onChange={setPage} />
          </>
        )}
      </QueryView>
    </section>
  );
}
