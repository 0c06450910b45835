import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignType } from '../../api/campaigns';
import type { CampaignView, PaperBatchView } from '../../api/models';
import { usePaperBatches } from '../../api/papers';
import { EmptyState } from '../../ui/empty-state';
import { compact } from '../../ui/compact';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { orderOf, RecordTable } from '../../ui/record-table';
import { usePermissions } from '../session/session-context';
import { BatchStateTag } from './batch-state-tag';
import { NewBatch } from './new-batch';
import { SheetEntriesSection } from './sheets/sheet-entries-section';
import { TabletLinks } from './tablet-links';
import './papers.css';

/** Groups whose ballots may come on paper. */
const onPaper: readonly string[] = ['card', 'staff'];

/** Batches of numbered papers of a campaign. */
export function PapersTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['papers', 'campaigns']);
  const formats = useFormats();
  const localized = useLocalized();
  const may = usePermissions();
  const type = useCampaignType(campaign.campaignType);
  const list = useListState({ sort: '-createdOn' });
  const batches = usePaperBatches(
    compact({ campaignId: campaign.id, page: list.page, pageSize: list.pageSize, sort: list.sort }),
  );
  const groupName = (key: string): string => localized(type?.groups.find((group) => group.key === key)?.title) || key;
  const groups = campaign.groups
    .filter(({ kind, access }) => kind === 'ballot' && onPaper.includes(access))
    .map(({ key }) => ({ key, name: groupName(key) }));
  const issues = campaign.manageable && may('cards.issue') && campaign.accepts.includes('cards');
  const link = (batch: PaperBatchView) => (
    <Link to={`/papers/${batch.id}`} className="strong">
      {batch.name}
    </Link>
  );
  if (groups.length === 0)
    return (
      <div className="stack">
        <SheetEntriesSection campaign={campaign} />
        <EmptyState text={t('papers:noGroups')} />
      </div>
    );
  return (
    <div className="stack">
      {issues && <NewBatch campaign={campaign} groups={groups} />}
      {campaign.manageable && may('campaigns.manage') && campaign.accepts.includes('ballots') && (
        <TabletLinks campaign={campaign} groups={groups} />
      )}
      <RecordTable
        caption={t('campaigns:tab.papers')}
        query={batches}
        list={list}
        rowKey={(batch) => batch.id}
        empty={t('papers:noBatches')}
        columns={[
          {
            key: 'createdOn',
            title: t('papers:createdOn'),
            className: 'nowrap',
            sorter: true,
            sortOrder: orderOf(list.sort, 'createdOn'),
            render: (_, batch) => formats.day(batch.createdOn),
          },
          { key: 'name', title: t('papers:name'), render: (_, batch) => link(batch) },
          { key: 'unit', title: t('papers:unit'), render: (_, batch) => batch.unit.name },
          { key: 'group', title: t('papers:group'), render: (_, batch) => groupName(batch.group) },
          {
            key: 'issued',
            title: t('papers:issued'),
            align: 'right',
            className: 'number',
            render: (_, batch) => formats.number(batch.issued),
          },
          {
            key: 'entered',
            title: t('papers:entered'),
            align: 'right',
            className: 'number',
            render: (_, batch) => formats.number(batch.entered),
          },
          {
            key: 'voided',
            title: t('papers:voided'),
            align: 'right',
            className: 'number',
            render: (_, batch) => formats.number(batch.voided),
          },
          { key: 'state', title: t('papers:stateIs'), render: (_, batch) => <BatchStateTag state={batch.state} /> },
        ]}
        card={(batch) => (
          <>
            <div className="card-line">
              {link(batch)}
              <BatchStateTag state={batch.state} />
            </div>
            <span>
              {batch.unit.name} · {groupName(batch.group)}
            </span>
            <span className="quiet">
              {t('papers:ofPapers', { entered: batch.entered, issued: batch.issued })} · {formats.day(batch.createdOn)}
            </span>
          </>
        )}
      />
      <SheetEntriesSection campaign={campaign} />
    </div>
  );
}
