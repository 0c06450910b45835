import { segmentsOf } from '@pingyi/form-definitions/vocabulary';

/** What one attempt to hand in the answers came to. `unreachable` covers every case where the server may or may not have them. */
export type Attempt =
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly code?: string | undefined;
      readonly receipt?: string | undefined;
      readonly faults?: readonly Fault[] | undefined;
      readonly retryAfterSeconds?: number | undefined;
    };

/** One question the server would not accept. */
export interface Fault {
  readonly question: string;
  readonly code: string;
}

export const refusals = [
  'card-already-used',
  'card-replaced',
  'card-unknown',
  'closed',
  'not-open',
  'form-changed',
  'rejected',
] as const;
export type Refusal = (typeof refusals)[number];

export type WaitingCause = 'unreachable' | 'busy';

/** Where the answers of this phone are. Only `delivered` may ever look like success. */
export type Delivery =
  | { readonly kind: 'editing'; readonly faults: readonly Fault[] }
  | { readonly kind: 'sending'; readonly attempt: number }
  | { readonly kind: 'waiting'; readonly attempt: number; readonly cause: WaitingCause; readonly delay: number }
  | { readonly kind: 'delivered'; readonly receipt: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const editing: Delivery = { kind: 'editing', faults: [] };

const firstDelay = 2_000;
const longestDelay = 60_000;

/**
 * Milliseconds before the next attempt: doubling from 2 s up to a minute, spread over the upper half so that a village
 * whose network comes back does not send all at once. A server that names a time is obeyed, with the same spread.
 */
export function retryDelay(attempt: number, random: number, retryAfterSeconds?: number): number {
  const asked = (retryAfterSeconds ?? 0) * 1_000;
  const backoff = Math.min(longestDelay, firstDelay * 2 ** Math.max(0, attempt - 1));
  const base = Math.max(asked, backoff / 2);
  return Math.round(base + random * (backoff / 2));
}

const isRetryable = (status: number): boolean => status === 408 || status === 425 || status === 429 || status >= 500;

function refusalOf(status: number, code: string | undefined): Refusal {
  if (code === 'card-already-used') return 'card-already-used';
  if (code === 'card-replaced') return 'card-replaced';
  if (code === 'card-unknown' || code === 'card-missing') return 'card-unknown';
  if (code === 'form-version-unknown') return 'form-changed';
  if (status === 410) return 'closed';
  if (code === 'not-open') return 'not-open';
  return 'rejected';
}

/** The next state after an attempt. A success status without a receipt is not success: the same key is sent again. */
export function afterAttempt(attempt: number, result: Attempt, random: number): Delivery {
  const wait = (cause: WaitingCause, retryAfterSeconds?: number): Delivery => ({
    kind: 'waiting',
    attempt,
    cause,
    delay: retryDelay(attempt, random, retryAfterSeconds),
  });
  if (result.kind === 'unreachable') return wait('unreachable');
  const { status, code, receipt, faults, retryAfterSeconds } = result;
  if (status === 200 || status === 201) return receipt ? { kind: 'delivered', receipt } : wait('busy');
  if (isRetryable(status) || code === 'in-progress') return wait('busy', retryAfterSeconds);
  if (status === 422 && code === 'validation-failed') return { kind: 'editing', faults: faults ?? [] };
  return { kind: 'refused', refusal: refusalOf(status, code) };
}

/** Once an attempt may have reached the server the answers are frozen: a changed ballot under the same key would be lost unseen. */
export const isFrozen = (delivery: Delivery): boolean => delivery.kind === 'sending' || delivery.kind === 'waiting';

/** `#/answers/overall` or `#/answers/matrix/row` names the question `overall` or `matrix`. */
export function questionOfPointer(pointer: string): string | undefined {
  const [member, question] = segmentsOf(pointer);
  return member === 'answers' ? question : undefined;
}
