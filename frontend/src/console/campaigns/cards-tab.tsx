import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignType } from '../../api/campaigns';
import { useCardBatches, useVoidBatch } from '../../api/cards';
import type { CampaignView, CardBatchView, GroupView } from '../../api/models';
import { EmptyState } from '../../ui/empty-state';
import { compact } from '../../ui/compact';
import { useListState } from '../../ui/list-state';
import { useActorName } from '../../ui/actor-name';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { orderOf, RecordTable } from '../../ui/record-table';
import { StateTag } from '../../ui/state-tag';
import { useClosing } from '../../ui/use-closing';
import { BatchUnits } from './batch-units';
import { CardReplacements } from './card-replacements';
import { Embedding } from './embedding';
import { IssueCards } from './issue-cards';
import { PrintPosters } from './print-posters';
import { ReprintBatch } from './reprint-batch';
import { SingleCard } from './single-card';

/** Batches of printed cards. The codes are never stored, so a lost PDF means a new batch. */
export function CardsTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const formats = useFormats();
  const actorName = useActorName();
  const localized = useLocalized();
  const type = useCampaignType(campaign.campaignType);
  const list = useListState({ sort: '-createdAt' });
  const batches = useCardBatches(campaign.id, compact({ page: list.page, pageSize: list.pageSize, sort: list.sort }));
  const [issuing, setIssuing] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [counting, setCounting] = useState<CardBatchView>();
  const [reprinting, setReprinting] = useState<CardBatchView>();
  const [single, setSingle] = useState<CardBatchView>();
  const [voiding, setVoiding] = useState<CardBatchView>();
  const groups = campaign.groups.filter(({ access }) => access === 'card');
  const openGroups = campaign.groups.filter(({ access }) => access === 'open');
  const issuable = campaign.accepts.includes('cards');
  const groupName = (key: string): string => localized(type?.groups.find((group) => group.key === key)?.title) || key;
  const named = (chosen: readonly GroupView[]) =>
    chosen.map(({ key, joint }) => ({ key, joint, name: groupName(key) }));
  if (groups.length + openGroups.length === 0) return <EmptyState text={t('noCardGroups')} />;
  const stateTag = (batch: CardBatchView) => (
    <StateTag tone={batch.voided ? 'bad' : 'active'}>{t(batch.voided ? 'voided' : 'inUse')}</StateTag>
  );
  const nameOf = (batch: CardBatchView) => (
    <span>
      {batch.name ?? <span className="quiet">{t('batchUnnamed')}</span>}
      {batch.replaces && (
        <span className="quiet"> {t('reprintOf', { day: formats.day(batch.replaces.createdAt) })}</span>
      )}
    </span>
  );
  const unitsButton = (batch: CardBatchView) => (
    <Button size="small" onClick={() => setCounting(batch)}>
      {t('byUnit')}
    </Button>
  );
  const reprintButton = (batch: CardBatchView) =>
    !batch.voided &&
    issuable && (
      <Button size="small" onClick={() => setReprinting(batch)}>
        {t('reprint')}
      </Button>
    );
  const singleButton = (batch: CardBatchView) =>
    !batch.voided &&
    issuable && (
      <Button size="small" onClick={() => setSingle(batch)}>
        {t('singleCard.button')}
      </Button>
    );
  const voidButton = (batch: CardBatchView) =>
    !batch.voided &&
    campaign.accepts.includes('voids') && (
      <Button size="small" danger onClick={() => setVoiding(batch)}>
        {t('voidBatch')}
      </Button>
    );
  return (
    <div className="stack">
      {openGroups.length > 0 && (
        <div className="surface card-line">
          <p>{t(issuable ? 'postersOffer' : 'postersNotNow')}</p>
          <Button disabled={!issuable} onClick={() => setPrinting(true)}>
            {t('printPosters')}
          </Button>
        </div>
      )}
      {groups.length > 0 && (
        <>
          <div className="surface card-line">
            <p>{t(issuable ? 'cardsHint' : 'cardsNotNow')}</p>
            <Button type="primary" disabled={!issuable} onClick={() => setIssuing(true)}>
              {t('issueCards')}
            </Button>
          </div>
          <RecordTable
            caption={t('tab.cards')}
            query={batches}
            list={list}
            rowKey={(batch) => batch.id}
            empty={t('noBatches')}
            emptyAction={
              issuable && (
                <Button type="primary" onClick={() => setIssuing(true)}>
                  {t('firstCards')}
                </Button>
              )
            }
            columns={[
              {
                key: 'createdAt',
                title: t('issuedOn'),
                className: 'nowrap',
                sorter: true,
                sortOrder: orderOf(list.sort, 'createdAt'),
                render: (_, batch) => formats.day(batch.createdAt),
              },
              { key: 'name', title: t('batchName'), render: (_, batch) => nameOf(batch) },
              { key: 'group', title: t('group'), render: (_, batch) => groupName(batch.group) },
              {
                key: 'units',
                title: t('units'),
                align: 'right',
                className: 'number',
                render: (_, batch) => formats.number(batch.units),
              },
              {
                key: 'cards',
                title: t('cardCount'),
                align: 'right',
                className: 'number',
                render: (_, batch) => formats.number(batch.cards),
              },
              {
                key: 'spent',
                title: t('spent'),
                align: 'right',
                className: 'number',
                render: (_, batch) => (batch.spent === null ? t('notShown') : formats.number(batch.spent)),
              },
              { key: 'by', title: t('issuedBy'), render: (_, batch) => actorName(batch.createdBy) },
              { key: 'state', title: t('batchState'), render: (_, batch) => stateTag(batch) },
              {
                key: 'void',
                title: <span className="visually-hidden">{t('common:actions')}</span>,
                render: (_, batch) => (
                  <div className="card-line">
                    {unitsButton(batch)}
                    {singleButton(batch)}
                    {reprintButton(batch)}
                    {voidButton(batch)}
                  </div>
                ),
              },
            ]}
            card={(batch) => (
              <>
                <div className="card-line">
                  <span className="strong">{nameOf(batch)}</span>
                  {stateTag(batch)}
                </div>
                <span>
                  {groupName(batch.group)} · {t('plannedUnits', { count: batch.units })} ·{' '}
                  {t('plannedCards', { count: batch.cards, cards: formats.number(batch.cards) })}
                </span>
                <div className="card-line">
                  <span className="quiet">
                    {formats.day(batch.createdAt)} · {actorName(batch.createdBy)}
                  </span>
                  {unitsButton(batch)}
                  {singleButton(batch)}
                  {reprintButton(batch)}
                  {voidButton(batch)}
                </div>
              </>
            )}
          />
          {batches.data?.items.some(({ spent }) => spent === null) && <p className="quiet">{t('spentHint')}</p>}
        </>
      )}
      <CardReplacements campaign={campaign} />
      <Embedding />
      <IssueCards campaign={campaign} groups={named(groups)} open={issuing} onClose={() => setIssuing(false)} />
      <PrintPosters campaign={campaign} groups={named(openGroups)} open={printing} onClose={() => setPrinting(false)} />
      {counting && <BatchUnits campaign={campaign} batch={counting} onClose={() => setCounting(undefined)} />}
      {reprinting && <ReprintBatch batch={reprinting} onClose={() => setReprinting(undefined)} />}
      {single && <SingleCard batch={single} onClose={() => setSingle(undefined)} />}
      {voiding && <VoidBatch batch={voiding} onClose={() => setVoiding(undefined)} />}
    </div>
  );
}

function VoidBatch({ batch, onClose }: { readonly batch: CardBatchView; readonly onClose: () => void }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const change = useVoidBatch();
  const close = useClosing(() => reason.trim() !== '', onClose);
  return (
    <Modal
      open
      title={t('campaigns:voidTitle')}
      okText={t('campaigns:voidBatch')}
      cancelText={t('common:cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2 }}
      confirmLoading={change.isPending}
      onCancel={close}
      onOk={() =>
        change.mutate(
          { id: batch.id, reason: reason.trim() },
          {
            onSuccess: () => {
              void message.success(t('campaigns:voidDone'));
              onClose();
            },
          },
        )
      }
    >
      <div className="stack-tight">
        <p>{t('campaigns:voidHint', { count: batch.cards })}</p>
        <Input.TextArea
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          aria-label={t('campaigns:reason')}
          placeholder={t('campaigns:reasonPlaceholder')}
        />
        <ProblemAlert error={change.error} />
      </div>
    </Modal>
  );
}
