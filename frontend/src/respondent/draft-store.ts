import type { Answers } from '../survey/survey-engine';

/** Answers as they were handed in. The key belongs to exactly this body: other answers are another ballot. */
export interface Submission {
  readonly key: string;
  readonly formVersion: string;
  readonly answers: Answers;
}

/** What this phone holds of one card. Several tabs may write to it at once, each to its part. */
export interface Draft {
  readonly place: string;
  readonly formVersion: string;
  readonly answers: Answers;
  /** Handed in, and neither acknowledged nor given back for correction; they stay until a receipt or until they are erased. */
  readonly submissions: readonly Submission[];
  /** Day, for forgetting what nobody comes back to. */
  readonly savedOn: string;
}

export interface DraftStore {
  /** False when the phone only keeps the answers as long as the page is open. */
  readonly lasting: boolean;
  read(place: string): Promise<Draft | undefined>;
  /** Reads and writes in one step, so that no tab undoes what another one wrote meanwhile. */
  update(place: string, change: (stored: Draft | undefined) => Draft): Promise<Draft>;
  remove(place: string): Promise<void>;
  /** Forgets what was begun before that day and never handed in. */
  forgetBegunBefore(day: string): Promise<void>;
}

const databaseName = 'pingyi-drafts';
const storeName = 'drafts';

export function memoryDraftStore(): DraftStore {
  const drafts = new Map<string, Draft>();
  return {
    lasting: false,
    read: async (place) => drafts.get(place),
    update: async (place, change) => {
      const draft = change(drafts.get(place));
      drafts.set(place, draft);
      return draft;
    },
    remove: async (place) => void drafts.delete(place),
    forgetBegunBefore: async () => undefined,
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Some in-app browsers offer IndexedDB and then never answer.
    const timer = setTimeout(() => reject(new Error('IndexedDB does not answer')), 2_000);
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'place' });
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new Error('IndexedDB refused'));
    };
  });
}

function run<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, mode);
    const request = act(transaction.objectStore(storeName));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB failed'));
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB aborted'));
  });
}

/** Drafts as they lay on phones when one key served whatever was handed in with a card. */
interface EarlierDraft extends Omit<Draft, 'submissions'> {
  readonly idempotencyKey: string;
  readonly submitted: boolean;
}

/** A draft as it is kept now, whichever version of this page stored it. */
export function readStored(record: unknown): Draft | undefined {
  if (record === undefined) return undefined;
  const stored = record as Draft | EarlierDraft;
  if ('submissions' in stored) return stored;
  const { idempotencyKey: key, submitted, ...draft } = stored;
  return { ...draft, submissions: submitted ? [{ key, formVersion: draft.formVersion, answers: draft.answers }] : [] };
}

function updateIn(database: IDBDatabase, place: string, change: (stored: Draft | undefined) => Draft): Promise<Draft> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, 'readwrite');
    const store = transaction.objectStore(storeName);
    const found = store.get(place);
    let draft: Draft | undefined;
    found.onsuccess = () => {
      draft = change(readStored(found.result));
      store.put(draft);
    };
    transaction.oncomplete = () => (draft ? resolve(draft) : reject(new Error('IndexedDB wrote nothing')));
    transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB failed'));
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB aborted'));
  });
}

function databaseDraftStore(database: IDBDatabase): DraftStore {
  return {
    lasting: true,
    read: async (place) =>
      readStored(await run(database, 'readonly', (store): IDBRequest<unknown> => store.get(place))),
    update: (place, change) => updateIn(database, place, change),
    remove: async (place) => run(database, 'readwrite', (store) => store.delete(place)),
    forgetBegunBefore: async (day) => {
      const records = await run(database, 'readonly', (store): IDBRequest<unknown[]> => store.getAll());
      for (const draft of records.map(readStored)) {
        if (draft && draft.savedOn < day && draft.submissions.length === 0)
          await run(database, 'readwrite', (store) => store.delete(draft.place));
      }
    },
  };
}

/** IndexedDB where it works, else the memory of the page: private windows and some in-app browsers refuse storage. */
export async function openDraftStore(): Promise<DraftStore> {
  try {
    return databaseDraftStore(await openDatabase());
  } catch {
    return memoryDraftStore();
  }
}
