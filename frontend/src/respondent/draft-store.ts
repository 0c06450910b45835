import type { Answers } from '../survey/survey-engine';

export interface Draft {
  readonly place: string;
  readonly idempotencyKey: string;
  readonly formVersion: string;
  readonly answers: Answers;
  /** The respondent pressed submit and no acknowledgement has come yet. */
  readonly submitted: boolean;
  /** Day, for forgetting what nobody comes back to. */
  readonly savedOn: string;
}

export interface DraftStore {
  /** False when the phone only keeps the answers as long as the page is open. */
  readonly lasting: boolean;
  read(place: string): Promise<Draft | undefined>;
  write(draft: Draft): Promise<void>;
  remove(place: string): Promise<void>;
  removeOlderThan(day: string): Promise<void>;
}

const databaseName = 'pingyi-drafts';
const storeName = 'drafts';

export function memoryDraftStore(): DraftStore {
  const drafts = new Map<string, Draft>();
  return {
    lasting: false,
    read: async (place) => drafts.get(place),
    write: async (draft) => void drafts.set(draft.place, draft),
    remove: async (place) => void drafts.delete(place),
    removeOlderThan: async () => undefined,
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

function run<T>(database: IDBDatabase, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeName, mode);
    const request = act(transaction.objectStore(storeName));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB failed'));
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB aborted'));
  });
}

function databaseDraftStore(database: IDBDatabase): DraftStore {
  return {
    lasting: true,
    read: async (place) => (await run(database, 'readonly', (store) => store.get(place))) as Draft | undefined,
    write: async (draft) => void (await run(database, 'readwrite', (store) => store.put(draft))),
    remove: async (place) => run(database, 'readwrite', (store) => store.delete(place)),
    removeOlderThan: async (day) => {
      const drafts = (await run(database, 'readonly', (store) => store.getAll())) as Draft[];
      for (const draft of drafts) if (draft.savedOn < day) await run(database, 'readwrite', (store) => store.delete(draft.place));
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
