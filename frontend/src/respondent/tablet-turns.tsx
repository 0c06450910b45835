/** @jsxImportSource preact */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FunctionComponent } from 'preact';
import type { CollectView } from '../api/collect';
import type { BallotScreenProps } from './ballot-screen';
import type { CardEntryProps } from './card-entry';
import type { DraftStore } from './draft-store';
import type { Delivery } from './outbox';
import { tabletTexts } from './tablet-texts';
import { useTextsOf } from './texts';
import { useIdle } from './use-idle';
import './tablet.css';

interface TurnProps {
  readonly view: CollectView;
  readonly collector: string;
  /** What the page has loaded already: imported here, it would be cut out of the page of everybody else. */
  readonly parts: {
    readonly CardEntry: FunctionComponent<CardEntryProps>;
    readonly BallotScreen: FunctionComponent<BallotScreenProps>;
    readonly memoryDraftStore: () => DraftStore;
  };
}

/**
 * A device of the office at which one person fills in after another. Each has a card and a turn of his own: what is typed lies in the memory
 * of the turn alone, never in the address, the history or a store, and goes with it.
 */
export function TabletTurns(props: TurnProps) {
  const [turn, setTurn] = useState(0);
  const over = useCallback(() => {
    history.replaceState(null, '', location.pathname + location.search);
    setTurn((before) => before + 1);
  }, []);
  return <Turn key={turn} {...props} onOver={over} />;
}

/** Seconds for which a receipt stays on the screen. */
const receiptSeconds = 20;

function Turn({ view, collector, parts, onOver }: TurnProps & { readonly onOver: () => void }) {
  const t = useTextsOf(tabletTexts);
  const { CardEntry, BallotScreen } = parts;
  const [store] = useState(parts.memoryDraftStore);
  const [begun, setBegun] = useState(false);
  const [card, setCard] = useState<string>();
  const [delivery, setDelivery] = useState<Delivery['kind']>('editing');
  // What is on its way is not cleared: it would be lost.
  const isSending = delivery === 'sending' || delivery === 'waiting';
  const isSent = delivery === 'delivered';
  const left = useIdle(begun && !isSending && !isSent, onOver);

  useEffect(() => {
    // No page is left on which the one before had scrolled down.
    window.scrollTo(0, 0);
  }, [begun, card]);
  useEffect(() => {
    if (!isSent) return undefined;
    const timer = setTimeout(onOver, receiptSeconds * 1_000);
    return () => clearTimeout(timer);
  }, [isSent, onOver]);

  if (!begun)
    return (
      <section class="card tablet-start">
        <h2>{t('title')}</h2>
        <p>{t('text')}</p>
        <button type="button" class="button button-primary" onClick={() => setBegun(true)}>
          {t('begin')}
        </button>
      </section>
    );
  return (
    <>
      {card === undefined ? (
        <CardEntry collector={collector} onCard={setCard} staysHere />
      ) : (
        <BallotScreen
          view={view}
          store={store}
          collector={collector}
          card={card}
          onOtherCard={onOver}
          onDelivery={setDelivery}
        />
      )}
      {isSent ? (
        <section class="card tablet-next">
          <button type="button" class="button button-primary" onClick={onOver}>
            {t('next')}
          </button>
          <p class="quiet">{t('cleared')}</p>
        </section>
      ) : (
        !isSending && (
          <p class="tablet-leave">
            <button type="button" class="button button-secondary" onClick={onOver}>
              {t('leave')}
            </button>
          </p>
        )
      )}
      {left !== undefined && <StillThere left={left} onOver={onOver} />}
    </>
  );
}

function StillThere({ left, onOver }: { readonly left: number; readonly onOver: () => void }) {
  const t = useTextsOf(tabletTexts);
  return (
    <div class="tablet-question">
      <div class="card" role="alertdialog" aria-labelledby="tablet-still" aria-describedby="tablet-still-text">
        <h2 id="tablet-still">{t('still')}</h2>
        <p id="tablet-still-text">{t('stillText', { seconds: left })}</p>
        <button type="button" class="button button-primary">
          {t('goOn')}
        </button>
        <button type="button" class="button button-secondary" onClick={onOver}>
          {t('clearNow')}
        </button>
      </div>
    </div>
  );
}
