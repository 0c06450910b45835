import type { CardCheck, CardDoor, CollectView, Problem } from './models';

export type { CollectView };

const timeoutMilliseconds = 20_000;
// The check of a card only saves somebody an unnecessary effort; nobody should wait for it.
const checkTimeoutMilliseconds = 3_000;

export interface CollectAnswer<T> {
  readonly status: number;
  readonly body: T | undefined;
  readonly problem: Problem | undefined;
  readonly retryAfterSeconds: number | undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isProblem = (value: unknown): value is Problem => isObject(value) && typeof value['code'] === 'string';

// No cookie and no referrer: the server must not be able to tell who is asking. Throws when the server cannot be reached.
async function request<T>(
  path: string,
  init: RequestInit,
  isExpected: (body: unknown) => body is T,
  timeout = timeoutMilliseconds,
): Promise<CollectAnswer<T>> {
  // Engines of 2018 cannot break off a request; they give up by themselves.
  const controller = typeof AbortController === 'undefined' ? undefined : new AbortController();
  const timer = setTimeout(() => controller?.abort(), timeout);
  try {
    const response = await fetch(path, {
      ...init,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      ...(controller && { signal: controller.signal }),
    });
    const body: unknown = await response.json().catch(() => undefined);
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    return {
      status: response.status,
      body: response.ok && isExpected(body) ? body : undefined,
      problem: !response.ok && isProblem(body) ? body : undefined,
      retryAfterSeconds: Number.isFinite(seconds) ? seconds : undefined,
    };
  } finally {
    clearTimeout(timer);
  }
}

const isCollectView = (body: unknown): body is CollectView =>
  isObject(body) && isObject(body['form']) && isObject(body['unit']);
const isCardCheck = (body: unknown): body is CardCheck =>
  isObject(body) && (body['status'] === 'usable' || body['status'] === 'used');
const isCardDoor = (body: unknown): body is CardDoor => isObject(body) && typeof body['collector'] === 'string';
const isReceipt = (body: unknown): body is { receipt: string } => isObject(body) && typeof body['receipt'] === 'string';

/** The form of a collector, without a session. */
export const fetchCollector = (collector: string): Promise<CollectAnswer<CollectView>> =>
  request(`/api/collect/${encodeURIComponent(collector)}`, { method: 'GET' }, isCollectView);

/** Whether a card can still be used. The card travels in the body, never in an address that a server would write down. */
export const checkCard = (collector: string, card: string): Promise<CollectAnswer<CardCheck>> =>
  request(
    `/api/collect/${encodeURIComponent(collector)}/card-checks`,
    { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ card }) },
    isCardCheck,
    checkTimeoutMilliseconds,
  );

/** The collector whose door a card opens. */
export const findDoorOfCard = (card: string): Promise<CollectAnswer<CardDoor>> =>
  request(
    '/api/collect-doors',
    { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ card }) },
    isCardDoor,
  );

export interface ResponseSubmission {
  readonly formVersion: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly card?: string | undefined;
  /** Filled in on a device of the office. */
  readonly assisted?: true;
  readonly channel?: 'scan' | 'code' | 'embedded';
  /** A class, never the seconds. */
  readonly pace?: 'fast' | 'normal';
}

/** Hands in one ballot; the key makes a repeat of the same ballot harmless. */
export const submitResponse = (
  collector: string,
  key: string,
  submission: ResponseSubmission,
): Promise<CollectAnswer<{ receipt: string }>> =>
  request(
    `/api/collect/${encodeURIComponent(collector)}/responses`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(submission),
    },
    isReceipt,
  );
