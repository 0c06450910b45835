import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { AddressGuard, hostOf } from '../webhooks/index.js';
import { answerOf, type RobotRequest } from './domain/robot-request.js';

/** What came of posting a text. `unreached` = nothing of it went out; `unanswered` = it did, and nobody knows. */
export type Posted = 'taken' | 'too-many' | 'refused' | 'unreached' | 'unanswered';

const mostAnswer = 4_096;

/** Posts one text once, to an address that the guard of webhooks lets pass: no redirect is followed, no connection used again. */
@Injectable()
export class RobotSender {
  /** Milliseconds for all of it. Replaced by tests alone. */
  patience = 10_000;

  constructor(@Inject(AddressGuard) private readonly guard: AddressGuard) {}

  /** Never fails. */
  async post(asked: RobotRequest): Promise<Posted> {
    const url = new URL(asked.url);
    try {
      // An address that is written out is connected to without a lookup.
      if (isIP(hostOf(url)) > 0) await this.guard.check(url);
    } catch {
      return 'unreached';
    }
    return this.send(url, asked.body);
  }

  private send(url: URL, body: string): Promise<Posted> {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    return new Promise((resolve) => {
      let isOut = false;
      const failed = (): void => resolve(isOut ? 'unanswered' : 'unreached');
      const sent = request(
        url,
        {
          method: 'POST',
          agent: false,
          lookup: this.guard.lookupFor(url),
          signal: AbortSignal.timeout(this.patience),
          maxHeaderSize: 16_384,
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'content-length': String(Buffer.byteLength(body)),
            connection: 'close',
          },
        },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (part: string) => {
            if (text.length < mostAnswer) text += part;
          });
          answer.on('error', failed);
          answer.on('end', () => resolve(answerOf(answer.statusCode ?? 0, text)));
        },
      );
      sent.on('finish', () => {
        isOut = true;
      });
      sent.on('error', failed);
      sent.end(body);
    });
  }
}
