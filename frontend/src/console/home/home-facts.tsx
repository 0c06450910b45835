import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignTypes } from '../../api/campaigns';
import { useFactsToVerify } from '../../api/facts';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { WaitingCount } from '../../ui/waiting-count';

const shown = 6;

/** Facts that somebody else entered and that wait to be verified; not on the page when there are none. */
export function HomeFacts() {
  const { t } = useTranslation(['facts', 'registers']);
  const formats = useFormats();
  const localized = useLocalized();
  const types = useCampaignTypes().data?.items ?? [];
  const { total = 0, items = [] } = useFactsToVerify({ pageSize: shown }).data ?? {};
  if (total === 0) return null;
  const kindName = (type: string, kind: string): string =>
    localized(types.find(({ id }) => id === type)?.factKinds.find((known) => known.kind === kind)?.title) || kind;
  return (
    <section className="surface">
      <h2>
        {t('facts:toVerify')} <WaitingCount count={total} />
      </h2>
      <ul className="task-rows">
        {items.map(({ id, campaign, unit, kind, date, enteredBy, enteredAt }) => (
          <li key={id}>
            <Link to={`/campaigns/${campaign.id}/facts?state=entered`}>
              <span className="strong">{[unit.name, kindName(campaign.campaignType, kind)].join(' · ')}</span>
              <span className="quiet">
                {[campaign.name, date && formats.day(date), enteredBy, formats.time(enteredAt)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {total > shown && <p className="quiet">{t('registers:waitingMore', { count: total - shown })}</p>}
    </section>
  );
}
