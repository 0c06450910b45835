import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskUnits } from '../../api/campaign-desk';
import type { CampaignView, DeskOverview, DeskState } from '../../api/models';
import { ColumnChooser } from '../../ui/column-chooser';
import { compact } from '../../ui/compact';
import { useFormats } from '../../ui/formats';
import type { ListState } from '../../ui/list-state';
import { RecordTable } from '../../ui/record-table';
import { useCampaignTypeTexts } from '../ledger/campaign-type-texts';
import { ListViews } from '../saved-views/list-views';
import { ExportProgress } from './export-progress';
import { RemindListed } from './remind-listed';
import { usualColumns, useProgressColumns } from './progress-columns';
import { progressFilters, ProgressFilters, StateChips } from './progress-filters';
import { useProgressWords } from './progress-words';
import { UnitShare } from './unit-share';

interface ProgressListProps {
  readonly campaign: CampaignView;
  readonly overview: DeskOverview;
  readonly list: ListState;
}

/** The units of a campaign with how they stand, furthest behind first. */
export function ProgressList({ campaign, overview, list }: ProgressListProps) {
  const { t } = useTranslation(['progress', 'campaigns']);
  const formats = useFormats();
  const words = useProgressWords();
  const texts = useCampaignTypeTexts(campaign);
  const idleDays = list.filter('idleDays');
  const query = compact({
    sort: list.sort,
    q: list.q,
    under: list.filter('under'),
    unitType: list.filter('unitType'),
    state: list.filter('state') as DeskState | undefined,
    idleDays: idleDays === undefined ? undefined : Number(idleDays),
  });
  const units = useDeskUnits(campaign.id, { ...query, page: list.page, pageSize: list.pageSize });
  // What was ticked in another list is not in sight any more.
  const listed = JSON.stringify(query);
  const [ticked, setTicked] = useState<{ readonly of: string; readonly ids: readonly string[] }>({ of: '', ids: [] });
  const ticks = ticked.of === listed ? ticked.ids : [];
  const columns = useProgressColumns(campaign, texts, list);
  const chosen: readonly string[] = list.filter('columns')?.split(',') ?? usualColumns;
  const shown = columns.filter(({ key }) => chosen.includes(key));
  return (
    <section className="stack" aria-label={t('progress:list')}>
      <StateChips overview={overview} list={list} />
      <div className="toolbar">
        <ProgressFilters overview={overview} list={list} />
        <ColumnChooser
          label={t('progress:columns')}
          shown={t('progress:chosenColumns', { count: shown.length })}
          columns={columns}
          chosen={shown.map(({ key }) => key)}
          onChange={(keys) => list.change({ columns: keys.join(','), page: list.page })}
        />
        <ListViews of="campaign-desk" list={list} filters={progressFilters} />
        {campaign.manageable && (
          <>
            <ExportProgress campaign={campaign} query={query} />
            <RemindListed campaignId={campaign.id} query={query} total={units.data?.total ?? 0} chosen={ticks} />
          </>
        )}
      </div>
      <RecordTable
        caption={t('progress:list')}
        query={units}
        list={list}
        rowKey={(row) => row.unit.id}
        empty={t('progress:noUnits')}
        {...(campaign.manageable && {
          selection: { keys: ticks, onChange: (ids: string[]) => setTicked({ of: listed, ids }) },
        })}
        columns={[
          {
            key: 'unit',
            title: t(campaign.about === 'persons' ? 'campaigns:person' : 'campaigns:unit'),
            fixed: 'start',
            render: (_, row) => (
              <>
                <div className="strong">{row.unit.name}</div>
                <div className="quiet">{row.parentName}</div>
              </>
            ),
          },
          ...shown,
        ]}
        card={(row) => (
          <>
            <div className="card-line">
              <span className="strong">{row.unit.name}</span>
              <span className="quiet">{row.parentName}</span>
            </div>
            <UnitShare campaign={campaign} row={row} />
            <div className="quiet">
              {[
                `${t('progress:sheets')} ${words.sheetsText(row.sheets)}`,
                ...(row.waiting ? [`${t('progress:waiting')} ${formats.number(row.waiting)}`] : []),
                `${t('progress:lastDay')} ${formats.day(row.lastDay)}`,
                ...(row.misses ? [`${t('progress:misses')} ${t('progress:missesYes')}`] : []),
              ].join(' · ')}
            </div>
          </>
        )}
      />
      <p className="quiet">{t('progress:lastDayHint', { floor: campaign.disclosureFloor })}</p>
    </section>
  );
}
