import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCardsOfUnits } from '../../api/cards';
import type { CampaignView, CardBatchView, CardsAtUnitView } from '../../api/models';
import { useFormats } from '../../ui/formats';
import type { ListState } from '../../ui/list-state';
import { RecordTable } from '../../ui/record-table';
import { CountCards } from './count-cards';

interface BatchUnitsProps {
  readonly campaign: CampaignView;
  readonly batch: CardBatchView;
  readonly onClose: () => void;
}

/** The cards of a batch by organisation: issued, handed out, back unused. */
export function BatchUnits({ campaign, batch, onClose }: BatchUnitsProps) {
  const { t } = useTranslation('campaigns');
  const formats = useFormats();
  const list = useDrawerList();
  const [counting, setCounting] = useState<CardsAtUnitView>();
  const units = useCardsOfUnits(campaign.id, batch.id, { page: list.page, pageSize: list.pageSize });
  const shown = (value: number | null | undefined): string =>
    value === null || value === undefined ? t('notCounted') : formats.number(value);
  const button = (row: CardsAtUnitView) =>
    campaign.accepts.includes('voids') && (
      <Button size="small" onClick={() => setCounting(row)}>
        {t(row.revision === 0 ? 'countCards' : 'correctCount')}
      </Button>
    );
  const number = (key: string, title: string, of: (row: CardsAtUnitView) => number | null | undefined) => ({
    key,
    title,
    align: 'right' as const,
    className: 'number',
    render: (_: unknown, row: CardsAtUnitView) => shown(of(row)),
  });
  return (
    <Drawer open size={720} title={t('byUnitTitle', { name: batch.name ?? t('batchUnnamed') })} onClose={onClose}>
      <div className="stack">
        <p className="quiet">{t('byUnitHint')}</p>
        <RecordTable
          caption={t('byUnit')}
          query={units}
          list={list}
          rowKey={({ unit }) => unit.id}
          empty={t('noBatches')}
          columns={[
            { key: 'unit', title: t('unit'), render: (_, row) => <UnitCell row={row} /> },
            number('issued', t('cardsIssued'), ({ issued }) => issued),
            number('handedOut', t('cardsHandedOut'), ({ counts }) => counts[0]?.handedOut),
            number('returned', t('cardsReturned'), ({ counts }) => counts[0]?.returned),
            number('missing', t('cardsMissing'), ({ missing }) => missing),
            {
              key: 'count',
              title: <span className="visually-hidden">{t('countCards')}</span>,
              render: (_, row) => button(row),
            },
          ]}
          card={(row) => (
            <>
              <div className="card-line">
                <UnitCell row={row} />
                {button(row)}
              </div>
              <span className="quiet">
                {t('cardsIssued')} {shown(row.issued)} ·{' '}
                {row.counts[0]
                  ? `${t('cardsHandedOut')} ${shown(row.counts[0].handedOut)} · ${t('cardsReturned')} ${shown(row.counts[0].returned)} · ${t('cardsMissing')} ${shown(row.missing)}`
                  : t('notCounted')}
              </span>
            </>
          )}
        />
      </div>
      {counting && <CountCards batch={batch} row={counting} onClose={() => setCounting(undefined)} />}
    </Drawer>
  );
}

/** Pages of a drawer, which the address does not name: the list below it has its own there. */
function useDrawerList(): ListState {
  const [{ page, pageSize }, setWindow] = useState({ page: 1, pageSize: 50 });
  return {
    page,
    pageSize,
    sort: undefined,
    q: undefined,
    filter: () => undefined,
    narrowedBy: [],
    change: (next) => setWindow({ page: Number(next['page'] ?? page), pageSize: Number(next['pageSize'] ?? pageSize) }),
  };
}

function UnitCell({ row }: { readonly row: CardsAtUnitView }) {
  return (
    <span>
      {row.unit.name} <span className="quiet">{row.parentName}</span>
    </span>
  );
}
