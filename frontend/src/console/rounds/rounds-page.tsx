import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignTypes } from '../../api/campaigns';
import { useRoundChains } from '../../api/rounds';
import { compact } from '../../ui/compact';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { RecordTable } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import { usePermissions } from '../session/session-context';

/** Every chain of rounds, by its newest one. */
export function RoundsPage() {
  const { t } = useTranslation(['rounds', 'campaigns', 'shell', 'common']);
  const formats = useFormats();
  const localized = useLocalized();
  const may = usePermissions();
  const list = useListState();
  const chains = useRoundChains(compact({ page: list.page, pageSize: list.pageSize, q: list.q }));
  const types = useCampaignTypes();
  const typeName = (id: string): string => localized(types.data?.items.find((type) => type.id === id)?.title) || id;
  return (
    <>
      <PageHeader
        title={t('shell:menu.rounds')}
        description={t('rounds:description')}
        actions={may('campaigns.manage') && <Link to="/rounds/received">{t('rounds:received')}</Link>}
      />
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('campaigns:find')} />
      </div>
      <RecordTable
        caption={t('shell:menu.rounds')}
        query={chains}
        list={list}
        rowKey={({ id }) => id}
        empty={t('rounds:empty')}
        emptyAction={<Link to="/campaigns">{t('rounds:toCampaigns')}</Link>}
        columns={[
          {
            key: 'name',
            title: t('rounds:newest'),
            render: (_, { id, name }) => (
              <Link className="strong" to={`/rounds/${id}`}>
                {name}
              </Link>
            ),
          },
          { key: 'type', title: t('campaigns:type'), render: (_, { campaignType }) => typeName(campaignType) },
          {
            key: 'state',
            title: t('common:state'),
            render: (_, { state }) => t(`common:campaignState.${state}`),
          },
          {
            key: 'asOf',
            title: t('campaigns:asOf'),
            className: 'nowrap',
            render: (_, { asOf }) => formats.day(asOf),
          },
        ]}
        card={({ id, name, campaignType, state, asOf }) => (
          <>
            <div className="card-line">
              <Link className="strong" to={`/rounds/${id}`}>
                {name}
              </Link>
              <span className="quiet nowrap">{t(`common:campaignState.${state}`)}</span>
            </div>
            <span className="quiet">
              {typeName(campaignType)} · {formats.day(asOf)}
            </span>
          </>
        )}
      />
    </>
  );
}
