import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../api/models';
import { useRemoveWebhook, useRotateSecret, useWebhooks } from '../../api/webhooks';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { ProblemAlert } from '../../ui/problem-alert';
import { RecordTable } from '../../ui/record-table';
import { StateTag, type Tone } from '../../ui/state-tag';
import { useAsking } from '../../ui/use-asking';
import { DeliveriesDrawer } from './deliveries-drawer';
import { ToldOnce } from './told-once';
import { WebhookDrawer } from './webhook-drawer';

type State = 'active' | 'failing' | 'by-hand' | 'given-up';
const tones: Readonly<Record<State, Tone>> = {
  active: 'done',
  failing: 'caution',
  'by-hand': 'neutral',
  'given-up': 'bad',
};

function stateOf({ disabled, failingSince }: Webhook): State {
  if (disabled !== null) return disabled === 'failing' ? 'given-up' : 'by-hand';
  return failingSince === null ? 'active' : 'failing';
}

/** Systems that are told what happens. */
export function WebhooksTab() {
  const { t } = useTranslation('integration');
  const formats = useFormats();
  const list = useListState();
  const webhooks = useWebhooks({ page: list.page, pageSize: list.pageSize });
  const [edited, setEdited] = useState<Webhook | 'new'>();
  const [opened, setOpened] = useState<Webhook>();
  const [told, setTold] = useState<{ readonly title: string; readonly secret: string }>();
  const remove = useRemoveWebhook();
  const rotate = useRotateSecret();
  const ask = useAsking();
  const name = (webhook: Webhook) => (
    <button type="button" className="row-link" onClick={() => setEdited(webhook)}>
      {webhook.name}
    </button>
  );
  const state = (webhook: Webhook) => {
    const is = stateOf(webhook);
    return (
      <>
        <StateTag tone={tones[is]}>{t(`webhook.state.${is}`)}</StateTag>
        {webhook.failingSince !== null && (
          <div className="quiet webhook-words">
            {t('webhook.failingSince', { time: formats.time(webhook.failingSince) })}
          </div>
        )}
      </>
    );
  };
  const events = ({ kinds }: Webhook) => kinds.map((kind) => t(`event.${kind}`)).join(t('listComma'));
  const about = ({ unit }: Webhook) => unit?.name ?? t('webhook.everything');
  const rotating = (webhook: Webhook): void =>
    ask(
      {
        title: t('webhook.rotateAsk', { name: webhook.name }),
        content: t('webhook.rotateHint'),
        okText: t('webhook.rotate'),
      },
      () => rotate.mutate(webhook.id, { onSuccess: ({ secret }) => setTold({ title: t('webhook.rotated'), secret }) }),
    );
  const removing = (webhook: Webhook): void =>
    ask(
      {
        title: t('webhook.removeAsk', { name: webhook.name }),
        content: t('webhook.removeHint'),
        okText: t('webhook.remove'),
        danger: true,
      },
      () => remove.mutate(webhook.id),
    );
  const actions = (webhook: Webhook) => (
    <span className="row-actions">
      <Button size="small" onClick={() => setOpened(webhook)}>
        {t('webhook.log')}
      </Button>
      <Button size="small" onClick={() => rotating(webhook)}>
        {t('webhook.rotate')}
      </Button>
      <Button size="small" danger onClick={() => removing(webhook)}>
        {t('webhook.remove')}
      </Button>
    </span>
  );
  return (
    <>
      <div className="toolbar">
        <p className="quiet">{t('webhook.description')}</p>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
          {t('webhook.add')}
        </Button>
      </div>
      {webhooks.data?.items.some(({ disabled }) => disabled === 'failing') && (
        <Alert type="warning" showIcon title={t('webhook.givenUp')} />
      )}
      <ProblemAlert error={remove.error ?? rotate.error} />
      <RecordTable
        caption={t('tab.webhooks')}
        query={webhooks}
        list={list}
        rowKey={({ id }) => id}
        empty={t('webhook.empty')}
        emptyAction={
          <Button type="primary" onClick={() => setEdited('new')}>
            {t('webhook.first')}
          </Button>
        }
        columns={[
          {
            key: 'name',
            title: t('webhook.name'),
            render: (_, webhook) => (
              <>
                {name(webhook)}
                <div className="quiet webhook-url">{webhook.url}</div>
              </>
            ),
          },
          {
            key: 'kinds',
            title: t('webhook.kinds'),
            render: (_, webhook) => <span className="webhook-words">{events(webhook)}</span>,
          },
          { key: 'unit', title: t('webhook.unit'), render: (_, webhook) => about(webhook) },
          { key: 'state', title: t('webhook.stateTitle'), render: (_, webhook) => state(webhook) },
          { key: 'actions', title: t('actions'), render: (_, webhook) => actions(webhook) },
        ]}
        card={(webhook) => (
          <>
            <div className="card-line">
              {name(webhook)}
              <span>{state(webhook)}</span>
            </div>
            <span className="quiet webhook-url">{webhook.url}</span>
            <span>
              {about(webhook)} · {events(webhook)}
            </span>
            {actions(webhook)}
          </>
        )}
      />
      {edited && (
        <WebhookDrawer
          webhook={edited === 'new' ? null : edited}
          onClose={() => setEdited(undefined)}
          onMade={(secret) => {
            setEdited(undefined);
            setTold({ title: t('webhook.made'), secret });
          }}
        />
      )}
      {opened && <DeliveriesDrawer webhook={opened} onClose={() => setOpened(undefined)} />}
      {told && (
        <ToldOnce
          title={told.title}
          hint={t('webhook.madeHint')}
          secret={told.secret}
          onClose={() => setTold(undefined)}
        />
      )}
    </>
  );
}
