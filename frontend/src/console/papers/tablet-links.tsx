import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../api/models';
import { useCollectors } from '../../api/cards';
import { SubjectSelect } from '../campaigns/subject-select';

interface TabletLinksProps {
  readonly campaign: CampaignView;
  readonly groups: readonly { readonly key: string; readonly name: string }[];
}

/** Where a device of the office begins at which one person fills in after another, each with a card. */
export function TabletLinks({ campaign, groups }: TabletLinksProps) {
  const { t } = useTranslation('papers');
  const [unitId, setUnitId] = useState<string>();
  return (
    <section className="surface stack-tight">
      <h2>{t('tablet')}</h2>
      <p>{t('tabletHint')}</p>
      <div className="paper-head">
        <label>
          {t('unit')}
          <SubjectSelect campaignId={campaign.id} onChange={setUnitId} />
        </label>
        {unitId !== undefined && <Links campaign={campaign} groups={groups} unitId={unitId} />}
      </div>
    </section>
  );
}

function Links({ campaign, groups, unitId }: TabletLinksProps & { readonly unitId: string }) {
  const { t } = useTranslation('papers');
  const doors = useCollectors(campaign.id, { unitId, pageSize: 20 }).data?.items ?? [];
  const byCard = doors.filter(({ access }) => access === 'card');
  if (byCard.length === 0) return <p className="quiet">{t('tabletNoCards')}</p>;
  return (
    <ul className="plain-list">
      {byCard.map(({ collector, group }) => (
        <li key={collector}>
          <a href={`/s/${collector}?tablet`} target="_blank" rel="noreferrer">
            {t('tabletOpen', { group: groups.find(({ key }) => key === group)?.name ?? group })}
          </a>
        </li>
      ))}
    </ul>
  );
}
