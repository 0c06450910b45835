/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { CollectView } from '../api/collect';
import { typedMark } from './arrival';
import { isCardEntry, isTablet, readAddress } from './address';
import { BallotScreen } from './ballot-screen';
import { memoryDraftStore, type DraftStore } from './draft-store';
import { Notice, ShutNotice } from './notice';
import { fetchedPart } from './fetched-part';
import { PageFrame } from './page-frame';
import { useCollector } from './use-collector';
import { useTexts } from './texts';

/** Only devices of the office load this. */
const TabletTurns = fetchedPart(
  () => import('./tablet-turns'),
  (loaded) => loaded.TabletTurns,
);

interface RespondentPageProps {
  readonly store: DraftStore;
  /** The form, where it came with the page. */
  readonly opened: CollectView | undefined;
}

/** Only who did not scan loads this. */
const CardEntry = fetchedPart(
  () => import('./card-entry'),
  (loaded) => loaded.CardEntry,
);

/** The page behind the QR code: opens the form of a collector and leads to the right screen. */
export function RespondentPage({ store, opened }: RespondentPageProps) {
  const { t } = useTexts();
  const [address, setAddress] = useState(() => readAddress(location.pathname, location.hash));
  const { opening, retry } = useCollector(address.collector, opened);

  const useCard = (card: string): void => {
    // In the address, a reload keeps the card; in the fragment, it never travels to the server.
    history.replaceState(null, '', `${location.pathname}#t=${card}&by=${typedMark}`);
    setAddress({ ...address, card });
  };
  const forgetCard = (): void => {
    history.replaceState(null, '', location.pathname);
    setAddress({ ...address, card: undefined });
  };

  if (opening.kind === 'loading')
    return (
      <PageFrame>
        <p class="waiting-line" role="status">
          {t('loading')}
        </p>
      </PageFrame>
    );
  if (isCardEntry(location.pathname))
    return (
      <PageFrame>
        <CardEntry collector={undefined} onCard={useCard} />
      </PageFrame>
    );
  if (opening.kind === 'unknown')
    return (
      <PageFrame>
        <Notice name="not-found" tone="caution" />
      </PageFrame>
    );
  if (opening.kind === 'trouble')
    return (
      <PageFrame>
        <Notice name={opening.cause} tone="caution" action={{ label: t('notice.retry'), run: retry }} />
      </PageFrame>
    );

  const { view } = opening;
  return (
    <PageFrame view={view}>
      <Screen
        view={view}
        store={store}
        collector={address.collector ?? ''}
        card={address.card}
        onCard={useCard}
        onOtherCard={forgetCard}
      />
    </PageFrame>
  );
}

interface ScreenProps {
  readonly view: CollectView;
  readonly store: DraftStore;
  readonly collector: string;
  readonly card: string | undefined;
  readonly onCard: (card: string) => void;
  readonly onOtherCard: () => void;
}

function Screen({ view, store, collector, card, onCard, onOtherCard }: ScreenProps) {
  if (view.access === 'card' && view.state === 'open' && isTablet(location.search))
    return <TabletTurns view={view} collector={collector} parts={{ CardEntry, BallotScreen, memoryDraftStore }} />;
  if (view.access === 'card' && card === undefined)
    return view.state === 'open' ? (
      <CardEntry collector={collector} onCard={onCard} />
    ) : (
      <ShutNotice state={view.state} view={view} />
    );
  return (
    <BallotScreen
      key={card ?? 'open'}
      view={view}
      store={store}
      collector={collector}
      card={view.access === 'card' ? card : undefined}
      onOtherCard={onOtherCard}
    />
  );
}
