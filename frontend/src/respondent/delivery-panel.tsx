/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { Delivery } from './outbox';
import { useTexts } from './texts';

interface DeliveryPanelProps {
  readonly delivery: Delivery;
  readonly lasting: boolean;
  readonly onSendNow: () => void;
}

/** Answers are on their way: says plainly that they have not arrived, and lets the reader try at once. */
export function DeliveryPanel({ delivery, lasting, onSendNow }: DeliveryPanelProps) {
  const { t } = useTexts();
  const seconds = useSecondsLeft(delivery);
  if (delivery.kind === 'sending')
    return (
      <section class="card delivery" role="status">
        <h2>{t('sending.title')}</h2>
      </section>
    );
  if (delivery.kind !== 'waiting') return null;
  return (
    <section class="card delivery" role="status">
      <h2>{t('waiting.title')}</h2>
      <p>{t(`waiting.${delivery.cause}`)}</p>
      <p>{t(lasting ? 'waiting.keepOpen' : 'waiting.keepOpenMemory')}</p>
      <p class="quiet" aria-live="off">
        {t('waiting.attempt', { count: delivery.attempt })} · {t('waiting.next', { seconds })}
      </p>
      <button type="button" class="button button-primary" onClick={onSendNow}>
        {t('waiting.now')}
      </button>
    </section>
  );
}

function useSecondsLeft(delivery: Delivery): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (delivery.kind !== 'waiting') return undefined;
    const due = Date.now() + delivery.delay;
    const show = (): void => setLeft(Math.max(0, Math.ceil((due - Date.now()) / 1000)));
    show();
    const timer = setInterval(show, 1_000);
    return () => clearInterval(timer);
  }, [delivery]);
  return left;
}
