import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { sha256 } from '../common/ids.js';
import { Database, insertRows } from '../database/database.js';
import { message, type Language } from '../documents/index.js';
import { ContactAddress } from './contact-address.entity.js';
import { MailQueue } from './mail-queue.js';
import { MailAddressMissingError, MailCodeInvalidError, MailOffError, TooManyMailsError } from './reminders.errors.js';

const codeMinutes = 30;
const mostTries = 5;
/** Codes and trial mails of an account on a day. */
const mostADay = 5;

export interface WantedAddress {
  readonly address: string;
  readonly language: Language;
}

/** Where accounts are written to: entered by their owner, and used once the owner has read a code there. */
@Injectable()
export class ContactAddresses {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(MailQueue) private readonly queue: MailQueue,
  ) {}

  /** Null where none was entered. */
  own({ accountId }: Viewer): Promise<ContactAddress | null> {
    return this.database.reader(ContactAddress).findOneBy({ accountId });
  }

  /** Sends a code to an address, which takes the place of the one before. @throws {MailOffError} 409, {@link TooManyMailsError} 429 */
  async enter(viewer: Viewer, { address, language }: WantedAddress): Promise<ContactAddress> {
    if (!this.queue.isOn) throw new MailOffError();
    const { accountId } = viewer;
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const until = new Date(this.clock.now().getTime() + codeMinutes * 60_000).toISOString();
    return this.database.write(async (tx) => {
      await this.database.takeTurns(tx, `contact/${accountId}`);
      const known = await tx.findOneBy(ContactAddress, { accountId });
      const entered: ContactAddress = {
        accountId,
        address,
        language,
        enabled: true,
        confirmedAt: null,
        codeHash: hashOf(accountId, code),
        codeUntil: until,
        tries: 0,
        ...this.counted(known),
      };
      await tx.delete(ContactAddress, { accountId });
      await insertRows(tx, ContactAddress, entered);
      await this.queue.write(
        tx,
        accountId,
        message(language, 'mail.code.title'),
        message(language, 'mail.code.body', { code, minutes: codeMinutes }),
      );
      await this.audit.record(tx, viewer, { action: 'reminder.address-entered', subject: viewer.username });
      return entered;
    });
  }

  /** @throws {MailCodeInvalidError} 403 */
  async confirm(viewer: Viewer, code: string): Promise<ContactAddress> {
    const { accountId } = viewer;
    const confirmed = await this.database.write(async (tx) => {
      const known = await this.database.hold(tx, ContactAddress, { accountId });
      if (!known || known.codeUntil === null || known.codeUntil < this.clock.timestamp() || known.tries >= mostTries)
        return null;
      if (known.codeHash !== hashOf(accountId, code)) {
        await tx.update(ContactAddress, { accountId }, { tries: known.tries + 1 });
        return null;
      }
      const change = { confirmedAt: this.clock.timestamp(), codeHash: null, codeUntil: null };
      await tx.update(ContactAddress, { accountId }, change);
      await this.audit.record(tx, viewer, { action: 'reminder.address-confirmed', subject: viewer.username });
      return { ...known, ...change };
    });
    if (!confirmed) throw new MailCodeInvalidError();
    return confirmed;
  }

  /** @throws {MailAddressMissingError} 409 */
  async change(
    { accountId }: Viewer,
    change: { readonly enabled: boolean; readonly language: Language },
  ): Promise<ContactAddress> {
    return this.database.write(async (tx) => {
      if (!(await this.database.changeIf(tx, ContactAddress, { accountId }, change)))
        throw new MailAddressMissingError();
      return tx.findOneByOrFail(ContactAddress, { accountId });
    });
  }

  async remove(viewer: Viewer): Promise<void> {
    const { accountId } = viewer;
    await this.database.write(async (tx) => {
      const { affected } = await tx.delete(ContactAddress, { accountId });
      if (affected)
        await this.audit.record(tx, viewer, { action: 'reminder.address-removed', subject: viewer.username });
    });
  }

  /** A mail to oneself. @throws {MailOffError | MailAddressMissingError} 409, {@link TooManyMailsError} 429 @returns its id */
  async try({ accountId }: Viewer): Promise<string> {
    if (!this.queue.isOn) throw new MailOffError();
    return this.database.write(async (tx) => {
      const known = await this.database.hold(tx, ContactAddress, { accountId });
      if (!known || known.confirmedAt === null) throw new MailAddressMissingError();
      await tx.update(ContactAddress, { accountId }, this.counted(known));
      return this.writeTrial(tx, known);
    });
  }

  private writeTrial(tx: EntityManager, { accountId, language }: ContactAddress): Promise<string> {
    return this.queue.write(tx, accountId, message(language, 'mail.trial.title'), message(language, 'mail.trial.body'));
  }

  private counted(known: ContactAddress | null): Pick<ContactAddress, 'asked' | 'askedOn'> {
    const today = this.clock.today();
    const before = known?.askedOn === today ? known.asked : 0;
    if (before >= mostADay) throw new TooManyMailsError();
    return { asked: before + 1, askedOn: today };
  }
}

const hashOf = (accountId: string, code: string): string => sha256(`${accountId} ${code}`);
