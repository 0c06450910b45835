import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { submitResponse, type CollectView, type ResponseSubmission } from '../api/collect';
import type { Answers } from '../survey/survey-engine';
import { refusalOfCard } from './card-check';
import { paceOf, wayOf, type Pace, type Way } from './arrival';
import { createCourier, type Courier } from './courier';
import { mergedAnswers } from './draft-answers';
import { draftKey, newIdempotencyKey } from './draft-identity';
import type { Draft, DraftStore, Submission } from './draft-store';
import { editing, questionOfPointer, type Attempt, type Delivery } from './outbox';
import { holdsAnswers, submissionOf, withoutSubmission, withSubmission } from './submissions';

export interface Ballot {
  /** The draft as it was found when the page opened; undefined while it is being looked up. */
  readonly opened: Draft | undefined;
  readonly restored: boolean;
  readonly delivery: Delivery;
  /** Whether this phone holds answers that no receipt was given for. */
  readonly held: boolean;
  /** Whether the phone has no room for the answers: they are in the open page alone. */
  readonly full: boolean;
  keep(answers: Answers): void;
  submit(answers: Answers): void;
  sendNow(): void;
  erase(): Promise<void>;
}

const today = (): string => new Date().toISOString().slice(0, 10);
const longestWrite = 2_000;

type Arrival = Pick<ResponseSubmission, 'assisted' | 'channel' | 'pace'>;

async function attemptSubmission(
  collector: string,
  card: string | undefined,
  { key, formVersion, answers }: Submission,
  arrival: Arrival,
): Promise<Attempt> {
  try {
    const answer = await submitResponse(collector, key, {
      formVersion,
      answers,
      ...(card === undefined ? {} : { card }),
      ...arrival,
    });
    const faults = (answer.problem?.errors ?? []).flatMap(({ pointer, code }) => {
      const question = questionOfPointer(pointer);
      return question === undefined ? [] : [{ question, code }];
    });
    return {
      kind: 'answered',
      status: answer.status,
      code: answer.problem?.code,
      receipt: answer.body?.receipt,
      faults,
      retryAfterSeconds: answer.retryAfterSeconds,
    };
  } catch {
    return { kind: 'unreachable' };
  }
}

/**
 * One ballot on this phone: its draft in the store and its way to the server.
 * @param isAssisted it is filled in on a device of the office
 */
export function useBallot(
  store: DraftStore,
  view: CollectView,
  collector: string,
  card: string | undefined,
  isAssisted: boolean,
): Ballot {
  const [opened, setOpened] = useState<Draft>();
  const [restored, setRestored] = useState(false);
  const [held, setHeld] = useState(false);
  const [full, setFull] = useState(false);
  const [delivery, setDelivery] = useState<Delivery>(editing);
  const draft = useRef<Draft>();
  /** What this tab hands in; another tab may hand in something else. */
  const submission = useRef<Submission>();
  /** Answers as this tab put them into the draft last. */
  const kept = useRef<Answers>({});
  const written = useRef<Promise<unknown>>(Promise.resolve());
  const courier = useRef<Courier>();
  /** As the page was opened: what stands in the address is gone once it is handed in. */
  const way = useRef<Way>(wayOf(location.search, location.hash));
  /** When the form was shown first; undefined where answers were there before. */
  const shownAt = useRef<number>();
  const pace = useRef<Pace>();

  const write = useCallback(
    (change: (stored: Draft) => Draft) => {
      const mine = draft.current;
      if (!mine) return;
      draft.current = { ...change(mine), savedOn: today() };
      setHeld(holdsAnswers(draft.current));
      // A full disk must not stop anybody from handing in: the answers are still on the page.
      written.current = store
        .update(mine.place, (stored) => ({ ...change(stored ?? mine), savedOn: today() }))
        .then(
          () => setFull(false),
          () => setFull(true),
        );
    },
    [store],
  );

  useEffect(() => {
    let current = true;
    const takeBack = (): void => {
      const sent = submission.current;
      submission.current = undefined;
      if (sent)
        write((stored) => ({
          ...withoutSubmission(stored, sent.key),
          formVersion: sent.formVersion,
          answers: sent.answers,
        }));
    };
    const arrive = (next: Delivery): void => {
      // Nothing of it was taken: it goes back into the form, to be corrected or filled into another version.
      if (next.kind === 'editing' || (next.kind === 'refused' && next.refusal === 'form-changed')) takeBack();
      if (next.kind === 'delivered') {
        // Nothing of a finished ballot stays on a phone that the family shares. Short of a receipt nothing is removed unasked.
        if (draft.current) void store.remove(draft.current.place).catch(() => undefined);
        setHeld(false);
        history.replaceState(null, '', location.pathname + location.search);
      }
      setDelivery(next);
    };
    const mine = createCourier({
      send: async () => {
        const sent = submission.current;
        if (!sent) return { kind: 'unreachable' };
        // On the phone first: a page that is reloaded now must send the same key again. A store that never answers must not hold it up.
        await Promise.race([written.current, new Promise((resolve) => setTimeout(resolve, longestWrite))]);
        return attemptSubmission(collector, card, sent, {
          ...(isAssisted ? { assisted: true as const } : { channel: way.current }),
          ...(pace.current && { pace: pace.current }),
        });
      },
      random: Math.random,
      onChange: arrive,
    });
    courier.current = mine;
    void (async () => {
      const place = await draftKey(collector, card);
      const found = await store.read(place).catch(() => undefined);
      if (!current) return;
      draft.current = found ?? { place, formVersion: view.formVersion, answers: {}, submissions: [], savedOn: today() };
      submission.current = found?.submissions[0];
      setHeld(holdsAnswers(found));
      // Answers on their way go first: to the server the card of a ballot that has arrived is a used one, and only sending
      // the same ballot again gives this phone its receipt.
      const refusal = submission.current
        ? undefined
        : view.state !== 'open'
          ? view.state
          : card === undefined
            ? undefined
            : await refusalOfCard(collector, card);
      if (!current) return;
      if (refusal) arrive({ kind: 'refused', refusal });
      setRestored(holdsAnswers(found));
      shownAt.current = holdsAnswers(found) ? undefined : performance.now();
      kept.current = draft.current.answers;
      setOpened(submission.current ? { ...draft.current, answers: submission.current.answers } : draft.current);
      if (submission.current) mine.press();
    })();
    return () => {
      current = false;
      mine.stop();
    };
  }, [store, view, collector, card, isAssisted, write]);

  useEffect(() => {
    const retry = (): void => {
      if (document.visibilityState === 'visible' && submission.current) courier.current?.press();
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
    held,
    full,
    keep: useCallback(
      (answers: Answers) => {
        const before = kept.current;
        kept.current = answers;
        write((stored) => ({
          ...stored,
          answers: mergedAnswers(stored.answers, before, answers),
          formVersion: view.formVersion,
        }));
      },
      [write, view],
    ),
    submit: useCallback(
      (answers: Answers) => {
        const place = draft.current?.place;
        if (place === undefined) return;
        const seconds = shownAt.current === undefined ? undefined : (performance.now() - shownAt.current) / 1_000;
        pace.current ??= paceOf(seconds, view.fastBelowSeconds);
        // Another tab may already be sending these very answers; then both send them under one key.
        void store
          .read(place)
          .catch(() => undefined)
          .then((stored) => {
            const sent = submissionOf(stored ?? draft.current, view.formVersion, answers, newIdempotencyKey);
            submission.current = sent;
            write((latest) => withSubmission({ ...latest, answers, formVersion: view.formVersion }, sent));
            courier.current?.press();
          });
      },
      [store, write, view],
    ),
    sendNow: useCallback(() => courier.current?.press(), []),
    erase: useCallback(async () => {
      if (!draft.current) return;
      courier.current?.stop();
      await store.remove(draft.current.place).catch(() => undefined);
    }, [store]),
  };
}
