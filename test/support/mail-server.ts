import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  readonly messageId: string;
  readonly title: string;
  readonly text: string;
}

/** How the server treats what is handed to it: `hang` greets nobody, `late` takes a mail and answers after so many milliseconds. */
export type Manner = 'take' | 'hang' | { readonly refuse: number } | { readonly late: number };

const decoded = (text: string): string =>
  text
    .replace(/\?=\s+=\?utf-8\?/gi, '?==?utf-8?')
    .replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, content: string) => Buffer.from(content, 'base64').toString())
    .replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, content: string) => quoted(content.replaceAll('_', ' ')));
const quoted = (text: string): string =>
  Buffer.from(
    text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();

function read(raw: string, to: string): ReceivedMail {
  const at = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, at).replace(/\r\n\s+/g, ' ');
  const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  const body = raw.slice(at + 4);
  const isBase64 = /base64/i.test(field('Content-Transfer-Encoding'));
  const text = isBase64 ? Buffer.from(body, 'base64').toString() : quoted(body);
  return { to, messageId: field('Message-ID'), title: decoded(field('Subject')), text: text.replace(/\r\n/g, '\n') };
}

/** A mail server of this machine, as offices have one: what it got, and how it behaves. */
export class MailServer {
  readonly got: ReceivedMail[] = [];
  manner: Manner = 'take';
  private readonly server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    logger: false,
    closeTimeout: 100,
    onConnect: (_session, done) => {
      if (this.manner !== 'hang') done();
    },
    onRcptTo: (_address, _session, done) => {
      if (typeof this.manner === 'object' && 'refuse' in this.manner)
        done(Object.assign(new Error('as the test wants it'), { responseCode: this.manner.refuse }));
      else done();
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        this.got.push(read(Buffer.concat(chunks).toString(), envelope.rcptTo[0]?.address ?? ''));
        const wait = typeof this.manner === 'object' && 'late' in this.manner ? this.manner.late : 0;
        setTimeout(() => done(), wait);
      });
    },
  });

  constructor() {
    // Clients that go away while they are kept waiting are what the tests are about.
    this.server.on('error', () => undefined);
  }

  /** @returns the port */
  async listen(): Promise<number> {
    const listening = this.server.listen(0, '127.0.0.1');
    if (!listening.listening) await once(listening, 'listening');
    return (listening.address() as AddressInfo).port;
  }

  close(): void {
    this.server.close();
  }
}
