/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks';
import type { CollectView } from '../api/collect';
import { AnonymityNote } from './anonymity-note';
import { BallotForm } from './ballot-form';
import { DeliveryPanel } from './delivery-panel';
import type { DraftStore } from './draft-store';
import { EraseDraft } from './erase-draft';
import { KeptNotice } from './kept-notice';
import { Notice, ShutNotice } from './notice';
import { isFrozen, type Delivery } from './outbox';
import { ThanksScreen } from './thanks-screen';
import { useBallot } from './use-ballot';
import { useTexts } from './texts';

export interface BallotScreenProps {
  readonly view: CollectView;
  readonly store: DraftStore;
  readonly collector: string;
  readonly card: string | undefined;
  readonly onOtherCard: () => void;
  /** On a device of the office, where one person comes after another: is told where the answers are. */
  readonly onDelivery?: ((kind: Delivery['kind']) => void) | undefined;
}

/** Filling in, sending, and what came of it. */
export function BallotScreen({ view, store, collector, card, onOtherCard, onDelivery }: BallotScreenProps) {
  const { t } = useTexts();
  const ballot = useBallot(store, view, collector, card, onDelivery !== undefined);
  const { delivery, opened } = ballot;
  const { kind } = delivery;
  useEffect(() => onDelivery?.(kind), [kind, onDelivery]);

  if (delivery.kind === 'delivered') return <ThanksScreen unit={view.unit.name} receipt={delivery.receipt} />;
  const erase = (): void => void ballot.erase().then(() => location.reload());
  if (delivery.kind === 'refused') {
    const { refusal } = delivery;
    const aboutCard = refusal === 'card-unknown' || refusal === 'card-replaced' || refusal === 'card-already-used';
    const action = aboutCard
      ? { label: t('notice.otherCard'), run: onOtherCard }
      : { label: t('notice.reload'), run: () => location.reload() };
    if (ballot.held) return <KeptNotice refusal={refusal} lasting={store.lasting} action={action} onErase={erase} />;
    return refusal === 'not-open' || refusal === 'closed' ? (
      <ShutNotice state={refusal} view={view} />
    ) : (
      <Notice name={refusal} tone="caution" action={action} />
    );
  }
  if (!opened)
    return (
      <p class="waiting-line" role="status">
        {t('loading')}
      </p>
    );

  const frozen = isFrozen(delivery);
  return (
    <>
      {frozen && <DeliveryPanel delivery={delivery} lasting={store.lasting} onSendNow={ballot.sendNow} />}
      {!frozen && <AnonymityNote access={view.access} />}
      {!frozen && ballot.restored && (
        <p class="card restored" role="status">
          {t('draft.restored')}
        </p>
      )}
      <BallotForm
        view={view}
        answers={opened.answers}
        faults={delivery.kind === 'editing' ? delivery.faults : []}
        frozen={frozen}
        onChange={ballot.keep}
        onSubmit={ballot.submit}
      />
      <EraseDraft
        hint={t(ballot.full ? 'draft.full' : store.lasting ? 'draft.kept' : 'draft.memory')}
        isWarning={ballot.full}
        onErase={erase}
      />
    </>
  );
}
