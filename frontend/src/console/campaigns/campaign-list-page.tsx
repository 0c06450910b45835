import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaigns, useCampaignTypes } from '../../api/campaigns';
import type { CampaignState, CampaignView } from '../../api/models';
import { compact } from '../../ui/compact';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { SearchBox } from '../../ui/search-box';
import { usePermissions } from '../session/session-context';
import { CampaignStateTag, shownStates } from './campaign-state-tag';
import { ViewedTable } from '../saved-views/viewed-table';

const campaignFilters = ['state'];

export function CampaignListPage() {
  const { t } = useTranslation(['campaigns', 'common', 'shell']);
  const formats = useFormats();
  const localized = useLocalized();
  const may = usePermissions();
  const list = useListState();
  const state = list.filter('state') as CampaignState | undefined;
  const campaigns = useCampaigns(compact({ page: list.page, pageSize: list.pageSize, q: list.q, state }));
  const types = useCampaignTypes();
  const typeName = (campaign: CampaignView): string =>
    localized(types.data?.items.find(({ id }) => id === campaign.campaignType)?.title) || campaign.campaignType;
  const newButton = may('campaigns.manage') && (
    <Link to="/campaigns/new">
      <Button type="primary" tabIndex={-1}>
        {t('shell:home.newCampaign')}
      </Button>
    </Link>
  );
  return (
    <>
      <PageHeader title={t('shell:menu.campaigns')} description={t('campaigns:listDescription')} actions={newButton} />
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('campaigns:find')} />
        <Select
          aria-label={t('common:state')}
          value={state ?? ''}
          onChange={(value: string) => list.change({ state: value })}
          options={[
            { value: '', label: t('campaigns:anyState') },
            ...shownStates.map((value) => ({ value, label: t(`common:campaignState.${value}`) })),
          ]}
        />
      </div>
      <ViewedTable
        of="campaigns"
        filters={campaignFilters}
        caption={t('shell:menu.campaigns')}
        query={campaigns}
        list={list}
        rowKey={(campaign) => campaign.id}
        empty={t('campaigns:empty')}
        emptyAction={newButton}
        columns={[
          {
            key: 'name',
            title: t('campaigns:name'),
            render: (_, campaign) => (
              <Link className="strong" to={`/campaigns/${campaign.id}`}>
                {campaign.name}
              </Link>
            ),
          },
          { key: 'type', title: t('campaigns:type'), render: (_, campaign) => typeName(campaign) },
          {
            key: 'state',
            title: t('common:state'),
            render: (_, campaign) => <CampaignStateTag campaign={campaign} />,
          },
          {
            key: 'subjects',
            title: t('campaigns:subjects'),
            align: 'right',
            className: 'number',
            render: (_, campaign) => formats.number(campaign.subjectCount),
          },
          {
            key: 'asOf',
            title: t('campaigns:asOf'),
            className: 'nowrap',
            render: (_, campaign) => formats.day(campaign.asOf),
          },
        ]}
        card={(campaign) => (
          <>
            <div className="card-line">
              <Link className="strong" to={`/campaigns/${campaign.id}`}>
                {campaign.name}
              </Link>
              <CampaignStateTag campaign={campaign} />
            </div>
            <span>{typeName(campaign)}</span>
            <span className="quiet">
              {t(`shell:home.count.${campaign.about}`, { count: campaign.subjectCount })} · {t('campaigns:asOf')}{' '}
              {formats.day(campaign.asOf)}
            </span>
          </>
        )}
      />
    </>
  );
}
