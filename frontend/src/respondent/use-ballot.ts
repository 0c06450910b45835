import { useCallback, useEffect, useRef, useState } from 'react';
import { submitResponse, type CollectView } from '../api/collect';
import type { Answers } from '../survey/survey-engine';
import { refusalOfCard } from './card-check';
import { createCourier, type Courier } from './courier';
import { draftKey, newIdempotencyKey } from './draft-identity';
import type { Draft, DraftStore } from './draft-store';
import { editing, questionOfPointer, type Attempt, type Delivery } from './outbox';

export interface Ballot {
  /** The draft as it was found when the page opened; undefined while it is being looked up. */
  readonly opened: Draft | undefined;
  readonly restored: boolean;
  readonly delivery: Delivery;
  keep(answers: Answers): void;
  submit(answers: Answers): void;
  sendNow(): void;
  erase(): void;
}

const today = (): string => new Date().toISOString().slice(0, 10);

async function attemptSubmission(collector: string, card: string | undefined, draft: Draft): Promise<Attempt> {
  try {
    const answer = await submitResponse(collector, draft.idempotencyKey, { formVersion: draft.formVersion, answers: draft.answers, ...(card === undefined ? {} : { card }) });
    const faults = (answer.problem?.errors ?? []).flatMap(({ pointer, code }) => {
      const question = questionOfPointer(pointer);
      return question === undefined ? [] : [{ question, code }];
    });
    return { kind: 'answered', status: answer.status, code: answer.problem?.code, receipt: answer.body?.receipt, faults, retryAfterSeconds: answer.retryAfterSeconds };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** One ballot on this phone: its draft in the store and its way to the server. */
export function useBallot(store: DraftStore, view: CollectView, collector: string, card: string | undefined): Ballot {
  const [opened, setOpened] = useState<Draft>();
  const [restored, setRestored] = useState(false);
  const [delivery, setDelivery] = useState<Delivery>(editing);
  const draft = useRef<Draft>(undefined);
  const courier = useRef<Courier>(undefined);

  const write = useCallback((changes: Partial<Draft>) => {
    if (!draft.current) return;
    draft.current = { ...draft.current, ...changes, savedOn: today() };
    // A full disk must not stop anybody from handing in: the answers are still on the page.
    void store.write(draft.current).catch(() => undefined);
  }, [store]);

  useEffect(() => {
    let current = true;
    const arrive = (next: Delivery): void => {
      if (next.kind === 'editing' && draft.current?.submitted) write({ submitted: false });
      if (next.kind === 'delivered' || (next.kind === 'refused' && next.refusal !== 'not-open')) {
        // Nothing of a finished ballot stays on a phone that the family shares.
        if (draft.current) void store.remove(draft.current.place).catch(() => undefined);
        if (next.kind === 'delivered') history.replaceState(null, '', location.pathname);
      }
      setDelivery(next);
    };
    const mine = createCourier({
      send: () => (draft.current ? attemptSubmission(collector, card, draft.current) : Promise.resolve({ kind: 'unreachable' })),
      random: Math.random,
      onChange: arrive,
    });
    courier.current = mine;
    void (async () => {
      const place = await draftKey(collector, card);
      const found = await store.read(place).catch(() => undefined);
      if (!current) return;
      const fresh: Draft = { place, idempotencyKey: newIdempotencyKey(), formVersion: view.formVersion, answers: {}, submitted: false, savedOn: today() };
      // Answers to another version of the form would be refused one by one; the key stays, it belongs to the card.
      const usable = found === undefined || found.submitted || found.formVersion === view.formVersion ? found : { ...found, formVersion: view.formVersion, answers: {} };
      draft.current = usable ?? fresh;
      // Answers on their way go first: to the server the card of a ballot that has arrived is a used one, and only sending
      // the same ballot again gives this phone its receipt.
      const refusal = card === undefined || found?.submitted ? undefined : await refusalOfCard(collector, card);
      if (!current) return;
      if (refusal) arrive({ kind: 'refused', refusal });
      setRestored(usable !== undefined && Object.keys(usable.answers).length > 0);
      setOpened(draft.current);
      if (found?.submitted) mine.press();
    })();
    return () => {
      current = false;
      mine.stop();
    };
  }, [store, view, collector, card, write]);

  useEffect(() => {
    const retry = (): void => {
      if (document.visibilityState === 'visible' && draft.current?.submitted) courier.current?.press();
    };
    window.addEventListener('online', retry);
    document.addEventListener('visibilitychange', retry);
    return () => {
      window.removeEventListener('online', retry);
      document.removeEventListener('visibilitychange', retry);
    };
  }, []);

  return {
    opened,
    restored,
    delivery,
    keep: useCallback((answers: Answers) => write({ answers, formVersion: view.formVersion }), [write, view]),
    submit: useCallback((answers: Answers) => {
      write({ answers, formVersion: view.formVersion, submitted: true });
      courier.current?.press();
    }, [write, view]),
    sendNow: useCallback(() => courier.current?.press(), []),
    erase: useCallback(() => {
      if (!draft.current) return;
      void store.remove(draft.current.place).catch(() => undefined);
      draft.current = { ...draft.current, answers: {}, submitted: false };
      setRestored(false);
      courier.current?.reset();
    }, [store]),
  };
}
