import {
  after,
  hasUnsaved,
  isStuck,
  nextAttempt,
  untouched,
  usualPace,
  type Refusal,
  type SavingEvent,
  type SavingPace,
  type SavingState,
} from './saving-state';

/** Both versions were brought together and can be sent (`send`), or will be once somebody asks for it (`wait`). */
export type Reconciled = 'send' | 'wait';

export interface SaverPorts {
  /** Sends what there is now; throws what the server said. */
  send(): Promise<void>;
  refusalOf(error: unknown): Refusal;
  /** After `overtaken`: takes in what somebody else stored. Without it saving stops there. */
  reconcile?(): Promise<Reconciled>;
  /** Whether changes are stored by themselves at the moment. */
  savesByItself?(): boolean;
  readonly pace?: SavingPace;
}

/** Keeps what is typed stored, one request at a time; knows nothing of screens. */
export interface Saver {
  state(): SavingState;
  subscribe(listener: () => void): () => void;
  changed(): void;
  /** Stores what is not stored yet; false when that failed. */
  saveNow(): Promise<boolean>;
  /** Sends in another way, after what is under way; what was typed until then counts as stored. @throws what the server said */
  sendAs<T>(send: () => Promise<T>): Promise<T>;
  /** Does something between two requests. */
  inTurn<T>(act: () => Promise<T>): Promise<T>;
  /** Goes on after `overtaken` or `closed`. */
  resume(): void;
  /** Saves by itself from now on. */
  start(): void;
  /** Stores what is not stored, if changes are stored by themselves. */
  flush(): void;
  /** Stores once more what is not stored, and then rests. */
  stop(): void;
}

/** So often in a row somebody else may be faster. */
const mostRounds = 5;

export function createSaver({
  send,
  refusalOf,
  reconcile,
  savesByItself = () => true,
  pace = usualPace,
}: SaverPorts): Saver {
  const listeners = new Set<() => void>();
  let state = untouched;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let resting = true;

  const take = (event: SavingEvent): void => {
    state = after(state, event);
    clearTimeout(timer);
    const delay = resting || !savesByItself() ? undefined : nextAttempt(state, Date.now(), pace);
    if (delay !== undefined) timer = setTimeout(() => void saveNow(), delay);
    for (const listener of listeners) listener();
  };

  // Two that begin when the same one ends would both send its revision, and the draft would overtake itself.
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };

  const attempt = async <T>(act: () => Promise<T>): Promise<T> => {
    const upTo = state.changes;
    const answer = await act();
    take({ kind: 'stored', upTo, at: Date.now() });
    return answer;
  };

  /** Sends until it is taken or cannot be; gives the phase that it ended in short of being stored. */
  const sendUntilTaken = async (): Promise<Refusal | undefined> => {
    for (let round = 1; ; round += 1) {
      try {
        await attempt(send);
        return undefined;
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal !== 'overtaken' || !reconcile) return refusal;
        if (round === mostRounds) return 'failed';
      }
      if ((await reconcile()) === 'wait') return 'unsaved';
    }
  };

  const saveNow = (): Promise<boolean> =>
    inTurn(async () => {
      if (!hasUnsaved(state)) return true;
      if (isStuck(state)) return false;
      take({ kind: 'sending' });
      const refusal = await sendUntilTaken().catch(refusalOf);
      if (refusal) take({ kind: 'refused', phase: refusal });
      return refusal === undefined;
    });

  const flush = (): void => {
    if (savesByItself()) void saveNow();
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: () => take({ kind: 'changed', at: Date.now() }),
    saveNow,
    sendAs: (act) => inTurn(() => attempt(act)),
    inTurn,
    resume: () => take({ kind: 'resumed' }),
    start: () => {
      resting = false;
    },
    flush,
    stop: () => {
      resting = true;
      clearTimeout(timer);
      flush();
    },
  };
}
