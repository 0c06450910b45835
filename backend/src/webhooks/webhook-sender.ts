import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { AddressGuard, AddressRefusedError, hostOf } from './address-guard.js';

/** Milliseconds for connecting, sending and the head of the answer together. */
const patience = 15_000;

/** What came of an attempt; of an answer its status, and until when its sender wants to be left alone (Retry-After). */
export type Attempt =
  { readonly status: number; readonly retryAfter?: string | undefined } | { readonly error: SendFailure };

/** Why there was no answer. */
export const sendFailures = [
  'webhook-address-refused',
  'webhook-timed-out',
  'webhook-unencrypted',
  'webhook-unreachable',
  'webhook-secret-lost',
] as const;
export type SendFailure = (typeof sendFailures)[number];

export interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends one message once: no redirect is followed, no connection used again, and nothing of the answer read but its head. */
@Injectable()
export class WebhookSender {
  constructor(@Inject(AddressGuard) private readonly guard: AddressGuard) {}

  /** Never fails but by the signal. */
  async send({ url: text, headers, body }: Message, signal: AbortSignal): Promise<Attempt> {
    const url = new URL(text);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    try {
      // An address that is written out is connected to without a lookup.
      if (isIP(hostOf(url)) > 0) await this.guard.check(url);
      return await this.post(url, headers, body, limit);
    } catch (error) {
      signal.throwIfAborted();
      return { error: failureOf(error, limit) };
    }
  }

  private post(url: URL, headers: Message['headers'], body: string, signal: AbortSignal): Promise<Attempt> {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const sent = request(
        url,
        {
          method: 'POST',
          // A connection of its own, so that the name is asked for each time.
          agent: false,
          lookup: this.guard.lookupFor(url),
          signal,
          maxHeaderSize: 16_384,
          headers: {
            ...headers,
            'content-type': 'application/json',
            'content-length': String(Buffer.byteLength(body)),
            'user-agent': 'Pingyi-Webhooks',
            connection: 'close',
          },
        },
        (answer) => {
          resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] });
          answer.destroy();
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

function failureOf(error: unknown, limit: AbortSignal): SendFailure {
  if (error instanceof AddressRefusedError) return 'webhook-address-refused';
  if (limit.aborted) return 'webhook-timed-out';
  const { code = '' } = error as NodeJS.ErrnoException;
  return /CERT|TLS|SSL|SIGNATURE|ISSUER/.test(code) ? 'webhook-unencrypted' : 'webhook-unreachable';
}
