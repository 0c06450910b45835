import { Select } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fetchSubjects, useCampaignType } from '../../api/campaigns';
import type { CampaignView, SheetListRow } from '../../api/models';
import { useSheets } from '../../api/sheets';
import { useUnit } from '../../api/units';
import { compact } from '../../ui/compact';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { UnitSelect } from '../../ui/unit-select';
import { usePermissions } from '../session/session-context';
import { PanelsSection } from './panels-section';
import { ReturnSheets } from '../tasks/review/return-sheets';
import { LateTag } from '../tasks/deadline-tag';
import { SheetPapers } from '../tasks/sheet-papers';
import { SheetStateTag } from '../tasks/sheet-state-tag';
import { ViewedTable } from '../saved-views/viewed-table';

const sheetFilters = ['under', 'group', 'state'];

type SheetState = SheetListRow['state'];
const sheetStates: readonly SheetState[] = ['draft', 'submitted', 'returned'];

/** Who handed in which sheet; each one opens for reading. */
export function SheetsTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['campaigns', 'common', 'tasks']);
  const formats = useFormats();
  const localized = useLocalized();
  const list = useListState();
  const type = useCampaignType(campaign.campaignType);
  const group = list.filter('group');
  const state = list.filter('state') as SheetState | undefined;
  const sheets = useSheets(
    campaign.id,
    compact({ page: list.page, pageSize: list.pageSize, under: list.filter('under'), group, state }),
  );
  const groups = campaign.groups.filter(({ kind }) => kind === 'sheet');
  const groupName = (key: string): string =>
    localized(type?.groups.find((candidate) => candidate.key === key)?.title) || key;
  const chosenUnit = useUnit(list.filter('under'));
  const findUnits = useCallback(
    async (text: string) =>
      (await fetchSubjects(campaign.id, compact({ q: text.trim(), pageSize: 20 }))).items.map(({ unit }) => unit),
    [campaign.id],
  );
  const may = usePermissions();
  const returns = may('sheets.assess') && campaign.accepts.includes('sheets');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const rows = sheets.data?.items ?? [];
  // What has gone from the list is not sent back unseen.
  const chosen = rows.filter(({ id, state: now }) => now === 'submitted' && ticked.includes(id));
  const name = (row: SheetListRow) => (
    <Link className="strong" to={`/campaigns/${campaign.id}/sheets/${row.id}`}>
      {row.unit.name}
    </Link>
  );
  const rater = ({ rater: { displayName }, enteredFor }: SheetListRow): string =>
    enteredFor ? t('tasks:typedInBy', { rater: displayName, name: enteredFor.enteredBy }) : displayName;
  const states = (row: SheetListRow) => (
    <span className="sheet-tags">
      <SheetStateTag state={row.state} /> <LateTag late={row.late} />
    </span>
  );
  return (
    <>
      <PanelsSection campaign={campaign} />
      <div className="toolbar">
        <UnitSelect
          find={findUnits}
          value={list.filter('under')}
          initial={chosenUnit.data}
          onChange={(unitId) => list.change({ under: unitId })}
        />
        <Select
          aria-label={t('campaigns:groups')}
          value={group ?? ''}
          onChange={(value: string) => list.change({ group: value })}
          options={[
            { value: '', label: t('campaigns:anySheet') },
            ...groups.map(({ key }) => ({ value: key, label: groupName(key) })),
          ]}
        />
        <Select
          aria-label={t('common:state')}
          value={state ?? ''}
          onChange={(value: string) => list.change({ state: value })}
          options={[
            { value: '', label: t('campaigns:anyState') },
            ...sheetStates.map((value) => ({ value, label: t(`common:sheetState.${value}`) })),
          ]}
        />
        {may('campaigns.manage') && <SheetPapers campaign={campaign} groupName={groupName} findUnits={findUnits} />}
        {returns && <ReturnSheets campaignId={campaign.id} sheets={chosen} onDone={() => setTicked([])} />}
      </div>
      <ViewedTable
        of="sheets"
        filters={sheetFilters}
        caption={t('campaigns:tab.sheets')}
        query={sheets}
        list={list}
        rowKey={(row) => row.id}
        {...(returns && {
          selection: {
            keys: chosen.map(({ id }) => id),
            onChange: setTicked,
            can: (row: SheetListRow) => row.state === 'submitted',
          },
        })}
        empty={t('campaigns:noSheets')}
        emptyAction={<Link to={`/campaigns/${campaign.id}/progress`}>{t('campaigns:seeProgress')}</Link>}
        columns={[
          { key: 'unit', title: t('campaigns:unit'), render: (_, row) => name(row) },
          { key: 'code', title: t('campaigns:unitCode'), className: 'number quiet', render: (_, row) => row.unit.code },
          { key: 'group', title: t('tasks:sheet'), render: (_, row) => groupName(row.group) },
          { key: 'rater', title: t('campaigns:rater'), render: (_, row) => rater(row) },
          { key: 'state', title: t('common:state'), render: (_, row) => states(row) },
          {
            key: 'total',
            title: t('tasks:total'),
            align: 'right',
            className: 'number',
            render: (_, row) => row.total ?? nothing,
          },
          {
            key: 'submittedAt',
            title: t('campaigns:submittedAt'),
            className: 'nowrap',
            render: (_, row) => formats.time(row.submittedAt),
          },
        ]}
        card={(row) => (
          <>
            <div className="card-line">
              {name(row)}
              {states(row)}
            </div>
            <span>
              {groupName(row.group)} · {rater(row)} · {row.unit.code}
            </span>
            <span className="quiet">
              {t('tasks:total')} {row.total ?? nothing} · {formats.time(row.submittedAt)}
            </span>
          </>
        )}
      />
    </>
  );
}
