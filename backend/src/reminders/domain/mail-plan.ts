const minute = 60_000;
const hour = 60 * minute;

/** How long after each attempt that a server put off the next one follows; after a day it is of no use any more. */
const pauses: readonly number[] = [5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour];

/** What came of handing a mail to a server. */
export type MailOutcome =
  | { readonly kind: 'taken' }
  /** By its answer: 5xx means never, 4xx not now. */
  | { readonly kind: 'refused'; readonly status: number }
  /** The server took nothing of the mail. */
  | {
      readonly kind: 'unreached';
      readonly error: 'mail-timed-out' | 'mail-unreachable' | 'mail-unencrypted' | 'mail-sign-in';
    }
  /** The mail was on its way when the connection broke or the server fell silent. */
  | { readonly kind: 'unanswered' };

export type MailError =
  | 'mail-refused'
  | 'mail-put-off'
  | 'mail-no-answer'
  | 'mail-interrupted'
  | 'mail-no-address'
  | (MailOutcome & { kind: 'unreached' })['error'];

/** How a mail goes on. `again` = after so many milliseconds. */
export type MailCourse =
  | { readonly state: 'sent' }
  | { readonly state: 'failed' | 'uncertain'; readonly error: MailError; readonly status: number | null }
  | { readonly state: 'waiting'; readonly error: MailError; readonly status: number | null; readonly again: number };

/**
 * What an answer, or none, makes of a mail. It is sent again only where the server has taken nothing: a reminder may be lost, and never comes
 * twice (ADR 48).
 * @param attempts how many there were, this one counted
 */
export function courseAfter(outcome: MailOutcome, attempts: number): MailCourse {
  if (outcome.kind === 'taken') return { state: 'sent' };
  if (outcome.kind === 'unanswered') return { state: 'uncertain', error: 'mail-no-answer', status: null };
  const status = outcome.kind === 'refused' ? outcome.status : null;
  if (status !== null && status >= 500) return { state: 'failed', error: 'mail-refused', status };
  const error = outcome.kind === 'refused' ? 'mail-put-off' : outcome.error;
  const again = pauses[attempts - 1];
  return again === undefined ? { state: 'failed', error, status } : { state: 'waiting', error, status, again };
}
