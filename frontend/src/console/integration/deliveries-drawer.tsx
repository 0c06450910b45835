import { Button, Drawer, Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook, WebhookDelivery } from '../../api/models';
import { useDeliveries, usePingWebhook, useRedeliver } from '../../api/webhooks';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { StateTag, type Tone } from '../../ui/state-tag';

const tones: Readonly<Record<WebhookDelivery['state'], Tone>> = { waiting: 'active', delivered: 'done', failed: 'bad' };

/** The messages of a webhook, what came of them, and sending one again. */
export function DeliveriesDrawer({ webhook, onClose }: { readonly webhook: Webhook; readonly onClose: () => void }) {
  const { t } = useTranslation(['integration', 'common']);
  const [page, setPage] = useState(1);
  const deliveries = useDeliveries(webhook.id, page);
  const ping = usePingWebhook();
  const again = useRedeliver();
  const isOn = webhook.disabled === null;
  return (
    <Drawer
      open
      size={640}
      title={t('integration:delivery.title', { name: webhook.name })}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button disabled={!isOn} loading={ping.isPending} onClick={() => ping.mutate(webhook.id)}>
            {t('integration:webhook.test')}
          </Button>
          <Button type="primary" onClick={onClose}>
            {t('common:close')}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <ProblemAlert error={ping.error ?? again.error} />
        <QueryView query={deliveries} rows={6}>
          {({ items, total }) => (
            <>
              {items.length === 0 && <p className="quiet">{t('integration:delivery.empty')}</p>}
              <ul className="plain-list deliveries">
                {items.map((delivery) => (
                  <DeliveryLine
                    key={delivery.id}
                    delivery={delivery}
                    onAgain={isOn ? () => again.mutate({ id: webhook.id, deliveryId: delivery.id }) : undefined}
                  />
                ))}
              </ul>
              {total > 10 && (
                <Pagination
                  size="small"
                  current={page}
                  pageSize={10}
                  total={total}
                  showSizeChanger={false}
                  onChange={setPage}
                />
              )}
            </>
          )}
        </QueryView>
      </div>
    </Drawer>
  );
}

function DeliveryLine({
  delivery,
  onAgain,
}: {
  readonly delivery: WebhookDelivery;
  readonly onAgain: (() => void) | undefined;
}) {
  const { t } = useTranslation(['integration', 'problems']);
  const formats = useFormats();
  const { kind, state, attempts, createdAt, lastStatus, lastError, nextAt, body } = delivery;
  const answer = lastError ? t(`problems:${lastError}`) : lastStatus === null ? null : `HTTP ${lastStatus}`;
  const said = [
    formats.time(createdAt),
    attempts > 0 ? `${t('integration:delivery.attempts')} ${attempts}` : null,
    answer,
    state === 'waiting' && attempts > 0 ? t('integration:delivery.next', { time: formats.time(nextAt) }) : null,
  ];
  return (
    <li>
      <div className="card-line">
        <span className="strong">{t(`integration:event.${kind}`)}</span>
        <StateTag tone={tones[state]}>{t(`integration:delivery.state.${state}`)}</StateTag>
      </div>
      <div className="quiet">{said.filter((part) => part !== null).join(' · ')}</div>
      <details>
        <summary>{t('integration:delivery.body')}</summary>
        <pre className="delivery-body">{body}</pre>
      </details>
      {onAgain && state !== 'waiting' && (
        <Button size="small" onClick={onAgain}>
          {t('integration:delivery.again')}
        </Button>
      )}
    </li>
  );
}
