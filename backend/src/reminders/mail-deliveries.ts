import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LessThan, LessThanOrEqual } from 'typeorm';
import { Clock } from '../common/clock.js';
import { CONFIG } from '../config/config.module.js';
import type { Config, MailSettings } from '../config/config.js';
import { Database } from '../database/database.js';
import { ContactAddress } from './contact-address.entity.js';
import { courseAfter, type MailOutcome } from './domain/mail-plan.js';
import { Message } from './message.entity.js';
import { OutgoingMail } from './outgoing-mail.entity.js';
import { MailUnreachedError, SmtpConnection, type Mail, type Patience } from './smtp-connection.js';

const lookMs = 2_000;
/** Mails that go over one connection before what is due is looked at anew. */
const atOnce = 50;
/** One that is still being sent after so long has lost its process: more than an attempt can last. */
const leaseMs = 5 * 60_000;
/** How long what came of a mail is listed. */
const listedMs = 30 * 24 * 3_600_000;

/**
 * Sends mails that are due. That one is being sent is committed before it goes out, so that a killed process leaves it uncertain and nobody
 * sends it again (ADR 48).
 */
@Injectable()
export class MailDeliveries implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('mail');
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopping = false;
  /** Replaced by tests alone. */
  patience: Patience = { connecting: 10_000, greeting: 10_000, answering: 30_000 };

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'role' | 'mail'>,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'web' || this.config.mail === null) return;
    this.timer = setInterval(() => void this.sendDue(), lookMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopping = true;
    await this.looking;
  }

  /** Sends what is due now; resolves when all of it has been tried. One at a time in each process: the next look waits for the last. */
  sendDue(): Promise<void> {
    this.looking = this.looking
      .then(() => this.look())
      .catch((error: unknown) => {
        if (!this.stopping) this.logger.error('Mails could not be sent', error);
      });
    return this.looking;
  }

  private async look(): Promise<void> {
    const { mail: settings } = this.config;
    if (settings === null || this.stopping) return;
    await this.endInterrupted();
    const due = await this.database.reader(OutgoingMail).find({
      where: { state: 'waiting', dueAt: LessThanOrEqual(this.clock.timestamp()) },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: atOnce,
    });
    if (due.length > 0) await this.sendAll(settings, due);
  }

  private async sendAll(settings: MailSettings, due: readonly OutgoingMail[]): Promise<void> {
    let connection: SmtpConnection;
    try {
      connection = await SmtpConnection.open(settings, this.patience);
    } catch (error) {
      if (!(error instanceof MailUnreachedError)) throw error;
      this.logger.warn(`The mail server takes nothing: ${error.outcome.error}`);
      for (const row of due) await this.keep(row, { ...row, attempts: row.attempts + 1 }, error.outcome);
      return;
    }
    try {
      for (const row of due) {
        if (this.stopping) return;
        const outcome = await this.sendOne(connection, row);
        // The next one gets a connection of its own.
        if (outcome?.kind === 'unreached' || outcome?.kind === 'unanswered') return;
      }
    } finally {
      await connection.close();
    }
  }

  /** @returns null where another process sends it */
  private async sendOne(connection: SmtpConnection, row: OutgoingMail): Promise<MailOutcome | null> {
    const { id, attempts, dueAt } = row;
    const mail = await this.compose(row);
    const until = new Date(this.clock.now().getTime() + leaseMs).toISOString();
    const claimed = { state: 'sending', attempts: attempts + 1, dueAt: until } as const;
    const isMine = await this.database.write((tx) =>
      this.database.changeIf(tx, OutgoingMail, { id, state: 'waiting', attempts, dueAt }, claimed),
    );
    if (!isMine) return null;
    const held = { ...row, ...claimed };
    if (mail === null) {
      const end = { state: 'failed', lastError: 'mail-no-address', title: null, body: null } as const;
      await this.database.write((tx) => tx.update(OutgoingMail, { id }, end));
      return null;
    }
    const outcome = await connection.send(mail);
    await this.keep(held, held, outcome);
    return outcome;
  }

  /** Null for an account that is written to no more. */
  private async compose({ id, accountId, messageId, title, body }: OutgoingMail): Promise<Mail | null> {
    const contact = await this.database.reader(ContactAddress).findOneBy({ accountId });
    if (!contact) return null;
    if (messageId === null) return { id, to: contact.address, title: title ?? '', body: body ?? '' };
    if (contact.confirmedAt === null || !contact.enabled) return null;
    const message = await this.database.reader(Message).findOneBy({ id: messageId });
    return message && { id, to: contact.address, ...message.words[contact.language] };
  }

  /** @param row as it is stored */
  private async keep(row: OutgoingMail, { attempts }: OutgoingMail, outcome: MailOutcome): Promise<void> {
    const course = courseAfter(outcome, attempts);
    const now = this.clock.now();
    const isOver = course.state !== 'waiting';
    const change = {
      state: course.state,
      attempts,
      lastAt: now.toISOString(),
      lastError: 'error' in course ? course.error : null,
      lastStatus: 'status' in course ? course.status : null,
      ...(course.state === 'waiting' && { dueAt: new Date(now.getTime() + course.again).toISOString() }),
      ...(isOver && { title: null, body: null }),
    };
    const { id, state, dueAt } = row;
    await this.database.write((tx) => this.database.changeIf(tx, OutgoingMail, { id, state, dueAt }, change));
  }

  /** What a killed process was sending may have arrived: it is told so, and not sent again. */
  private async endInterrupted(): Promise<void> {
    const now = this.clock.now();
    const lost = { state: 'sending', dueAt: LessThan(now.toISOString()) } as const;
    const old = { createdAt: LessThan(new Date(now.getTime() - listedMs).toISOString()) };
    const mails = this.database.reader(OutgoingMail);
    if (await mails.existsBy(lost))
      await this.database.write((tx) =>
        tx.update(OutgoingMail, lost, { state: 'uncertain', lastError: 'mail-interrupted', title: null, body: null }),
      );
    if (await mails.existsBy(old)) await this.database.write((tx) => tx.delete(OutgoingMail, old));
  }
}
