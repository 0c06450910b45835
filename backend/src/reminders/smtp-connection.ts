import { once } from 'node:events';
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailSettings } from '../config/config.js';
import type { MailOutcome } from './domain/mail-plan.js';

/** Milliseconds. */
export interface Patience {
  readonly connecting: number;
  readonly greeting: number;
  /** Of silence. */
  readonly answering: number;
}

export interface Mail {
  /** Stays the same however often it is sent. */
  readonly id: string;
  readonly to: string;
  readonly title: string;
  readonly body: string;
}

type Unreached = MailOutcome & { readonly kind: 'unreached' };

/** No mail can be handed over, and none was. */
export class MailUnreachedError extends Error {
  constructor(readonly outcome: Unreached) {
    super(outcome.error);
  }
}

/** One connection to the server of the settings, over which mails go one after another. */
export class SmtpConnection {
  private constructor(
    private readonly connection: SMTPConnection,
    private readonly from: string,
  ) {}

  /** @throws {MailUnreachedError} */
  static async open(settings: MailSettings, patience: Patience): Promise<SmtpConnection> {
    const { host, port, secure, user, password, from, mustEncrypt } = settings;
    const connection = new SMTPConnection({
      host,
      port,
      secure,
      requireTLS: mustEncrypt,
      ignoreTLS: !mustEncrypt,
      connectionTimeout: patience.connecting,
      dnsTimeout: patience.connecting,
      greetingTimeout: patience.greeting,
      socketTimeout: patience.answering,
      tls: { minVersion: 'TLSv1.2' },
    });
    try {
      await new Promise<void>((resolve, reject) => {
        connection.once('error', reject);
        connection.connect((error) => (error ? reject(error) : resolve()));
      });
      // What breaks later is told to whoever sends.
      connection.on('error', () => undefined);
      if (user !== '')
        await new Promise<void>((resolve, reject) =>
          connection.login({ user, pass: password }, (error) => (error ? reject(error) : resolve())),
        );
      return new SmtpConnection(connection, from);
    } catch (error) {
      connection.close();
      throw new MailUnreachedError(unreached(error));
    }
  }

  /** Hands one mail over. Never fails: what went wrong is the outcome. */
  async send({ id, to, title, body }: Mail): Promise<MailOutcome> {
    const composed = new MailComposer({
      from: this.from,
      to,
      subject: title,
      text: body,
      messageId: `<${id}@${this.from.replace(/^.*@/, '').replace(/>$/, '')}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    }).compile();
    const content = await composed.build();
    let isBegun = false;
    // The server has asked for the content as soon as something reads it.
    const stream = new Readable({
      read() {
        isBegun = true;
        this.push(content);
        this.push(null);
      },
    });
    try {
      await new Promise<void>((resolve, reject) => {
        const { from, to: recipients } = composed.getEnvelope();
        this.connection.send({ from, to: recipients }, stream, (error) => (error ? reject(error) : resolve()));
      });
      return { kind: 'taken' };
    } catch (error) {
      const status = (error as { responseCode?: number }).responseCode;
      if (status !== undefined && status >= 400 && status < 600) return { kind: 'refused', status };
      return isBegun ? { kind: 'unanswered' } : unreached(error);
    }
  }

  async close(): Promise<void> {
    const ended = once(this.connection, 'end');
    this.connection.quit();
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
    this.connection.close();
  }
}

function unreached(error: unknown): Unreached {
  const { code = '' } = error as { code?: string };
  if (code === 'ETIMEDOUT') return { kind: 'unreached', error: 'mail-timed-out' };
  if (code === 'EAUTH' || code === 'ENOAUTH') return { kind: 'unreached', error: 'mail-sign-in' };
  if (/TLS|CERT/.test(code)) return { kind: 'unreached', error: 'mail-unencrypted' };
  return { kind: 'unreached', error: 'mail-unreachable' };
}
