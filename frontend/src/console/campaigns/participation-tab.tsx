import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParticipation } from '../../api/campaigns';
import type { CampaignView, ParticipationPage, ParticipationRow } from '../../api/models';
import { compact } from '../../ui/compact';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { RecordTable } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import { SheetStateTag } from '../tasks/sheet-state-tag';

/** How far each organisation has come; never who has answered. */
export function ParticipationTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const list = useListState();
  const votes = campaign.groups.some(({ kind }) => kind === 'ballot');
  const selfGroup = campaign.groups.some(({ key, isRecord }) => key === 'self' || isRecord);
  const assessed = campaign.groups.some(({ kind, key, isRecord }) => kind === 'sheet' && key !== 'self' && !isRecord);
  const participation = useParticipation(campaign.id, compact({ page: list.page, pageSize: list.pageSize, q: list.q }));
  return (
    <div className="stack">
      {participation.data && <Totals totals={participation.data.totals} />}
      <div className="toolbar"><SearchBox list={list} placeholder={t('findUnit')} /><span className="quiet">{t('smallNumbers')}</span></div>
      <RecordTable
        caption={t('tab.participation')}
        query={participation}
        list={list}
        rowKey={(row) => row.unit.id}
        empty={t('noUnits')}
        columns={[
          { key: 'unit', title: t('unit'), render: (_, row) => <><div className="strong">{row.unit.name}</div><div className="quiet">{row.parentName}</div></> },
          ...(votes ? [{ key: 'received', title: t('ballots'), width: 260, render: (_: unknown, row: ParticipationRow) => <Received row={row} /> },
          { key: 'required', title: t('required'), align: 'right' as const, className: 'number', render: (_: unknown, row: ParticipationRow) => formats.number(row.required) },
          { key: 'roster', title: t('roster'), align: 'right' as const, className: 'number', render: (_: unknown, row: ParticipationRow) => formats.number(row.roster) },
          { key: 'issued', title: t('issued'), align: 'right' as const, className: 'number', render: (_: unknown, row: ParticipationRow) => formats.number(row.issued) }] : []),
          ...(selfGroup ? [{ key: 'self', title: t('selfSheet'), render: (_: unknown, row: ParticipationRow) => <SheetStateTag state={row.sheets.self} /> }] : []),
          ...(assessed ? [{ key: 'superior', title: t('superiorSheets'), render: (_: unknown, row: ParticipationRow) => t('superiorCount', { submitted: row.sheets.superior, drafts: row.sheets.superiorDrafts }) }] : []),
        ]}
        card={(row) => (
          <>
            <div className="card-line"><span className="strong">{row.unit.name}</span>{selfGroup && <SheetStateTag state={row.sheets.self} />}</div>
            {votes && <Received row={row} />}
            <span className="quiet">{t('issued')} {formats.number(row.issued)} · {t('roster')} {formats.number(row.roster)} · {t('superiorCount', { submitted: row.sheets.superior, drafts: row.sheets.superiorDrafts })}</span>
          </>
        )}
      />
    </div>
  );
}

function Received({ row }: { readonly row: ParticipationRow }) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  if (row.received === null) return <span className="quiet">{t('fewerThanFive')}</span>;
  const share = row.required === 0 ? 100 : Math.min(100, (100 * row.received) / row.required);
  const enough = row.received >= row.required;
  return (
    <div>
      <span className="number">{t('receivedOf', { received: formats.number(row.received), required: formats.number(row.required) })}{enough ? ` · ${t('enough')}` : ''}</span>
      <Progress percent={share} showInfo={false} size="small" {...(enough ? { status: 'success' as const } : {})} />
    </div>
  );
}

function Totals({ totals }: { readonly totals: ParticipationPage['totals'] }) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const figures: readonly [string, string][] = [
    [t('totalIssued'), formats.number(totals.issued)],
    [t('totalReceived'), formats.number(totals.received)],
    [t('unitsReached'), `${formats.number(totals.unitsReached)} / ${formats.number(totals.units)}`],
    [t('selfSubmitted'), `${formats.number(totals.selfSubmitted)} / ${formats.number(totals.units)}`],
    [t('superiorSubmitted'), formats.number(totals.superiorSubmitted)],
  ];
  return (
    <dl className="surface figures">
      {figures.map(([name, value]) => <div key={name}><dt>{name}</dt><dd className="figure">{value}</dd></div>)}
    </dl>
  );
}
