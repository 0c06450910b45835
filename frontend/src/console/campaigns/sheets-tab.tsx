import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignType } from '../../api/campaigns';
import type { CampaignView, SheetListRow } from '../../api/models';
import { useSheets } from '../../api/sheets';
import { compact } from '../../ui/compact';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { RecordTable } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import { useAccountSession } from '../session/session-context';
import { SheetStateTag } from '../tasks/sheet-state-tag';

type SheetState = SheetListRow['state'];
const sheetStates: readonly SheetState[] = ['draft', 'submitted'];

export function SheetsTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['campaigns', 'common', 'tasks']);
  const formats = useFormats();
  const localized = useLocalized();
  const list = useListState();
  const type = useCampaignType(campaign.campaignType);
  const group = list.filter('group');
  const state = list.filter('state') as SheetState | undefined;
  const sheets = useSheets(campaign.id, compact({ page: list.page, pageSize: list.pageSize, q: list.q, group, state }));
  const groups = campaign.groups.filter(({ kind }) => kind === 'sheet');
  const groupName = (key: string): string => localized(type?.groups.find((candidate) => candidate.key === key)?.title) || key;
  const { account } = useAccountSession();
  const name = (row: SheetListRow) => (row.rater.displayName === account.displayName ? <Link className="strong" to={address(row)}>{row.unit.name}</Link> : <span className="strong">{row.unit.name}</span>);
  const address = (row: SheetListRow): string => `/campaigns/${campaign.id}/sheets/${row.group}/${row.unit.id}`;
  return (
    <>
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('campaigns:findUnit')} />
        <Select aria-label={t('campaigns:groups')} value={group ?? ''} onChange={(value: string) => list.change({ group: value })} options={[{ value: '', label: t('campaigns:anySheet') }, ...groups.map(({ key }) => ({ value: key, label: groupName(key) }))]} />
        <Select aria-label={t('common:state')} value={state ?? ''} onChange={(value: string) => list.change({ state: value })} options={[{ value: '', label: t('campaigns:anyState') }, ...sheetStates.map((value) => ({ value, label: t(`common:sheetState.${value}`) }))]} />
      </div>
      <RecordTable
        caption={t('campaigns:tab.sheets')}
        query={sheets}
        list={list}
        rowKey={(row) => `${row.group}${row.unit.id}${row.rater.displayName}`}
        empty={t('campaigns:noSheets')}
        columns={[
          { key: 'unit', title: t('campaigns:unit'), render: (_, row) => name(row) },
          { key: 'group', title: t('tasks:sheet'), render: (_, row) => groupName(row.group) },
          { key: 'rater', title: t('campaigns:rater'), render: (_, row) => row.rater.displayName },
          { key: 'state', title: t('common:state'), render: (_, row) => <SheetStateTag state={row.state} /> },
          { key: 'total', title: t('tasks:total'), align: 'right', className: 'number', render: (_, row) => row.total ?? nothing },
          { key: 'submittedAt', title: t('campaigns:submittedAt'), className: 'nowrap', render: (_, row) => formats.time(row.submittedAt) },
        ]}
        card={(row) => (
          <>
            <div className="card-line">{name(row)}<SheetStateTag state={row.state} /></div>
            <span>{groupName(row.group)} · {row.rater.displayName}</span>
            <span className="quiet">{t('tasks:total')} {row.total ?? nothing} · {formats.time(row.submittedAt)}</span>
          </>
        )}
      />
    </>
  );
}
