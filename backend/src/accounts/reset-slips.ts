import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newSlipCode, sha256 } from '../common/ids.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { AccountActs } from './account-acts.js';
import { Account } from './account.entity.js';
import { ResetCodeInvalidError, ResetCodeUsedError } from './accounts.errors.js';
import { SignInLimits } from './guess-limiter.js';
import { checkPasswordStrength } from './password-rules.js';
import { hashPassword } from './passwords.js';
import { ResetSlip } from './reset-slip.entity.js';
import { SecondFactors } from './second-factors.js';
import { Sessions } from './sessions.js';

/** Of a slip that is handed over at a desk. */
const lifetimeMs = 72 * 3_600_000;
const rowsAtOnce = 500;
const namesInEvent = 200;

/** However it was typed. */
const hashOf = (code: string): string => sha256(`reset slip ${code.toUpperCase().replace(/[\s-]/g, '')}`);

/** What is handed to the owner of an account; told once. */
export interface HandedSlip {
  readonly code: string;
  /** `PUBLIC_URL/reset#code`; what follows the `#` reaches no server log. */
  readonly url: string;
  readonly expiresAt: string;
}

/** Where a slip is used. */
export interface SlipUser {
  /** Unknown codes slow it; a code that counts always passes. */
  readonly address: string;
  /** Whether nobody is signed in there, whose place the owner would take. */
  readonly isFree: boolean;
}

/** What a slip came to. */
export interface UsedSlip {
  /** The name to sign in with. */
  readonly username: string;
  /** Of the session that began; null where somebody is signed in, or a code of the second factor has to be shown first. */
  readonly token: string | null;
}

/** A slip that opens nothing yet. */
export interface DrawnSlip extends HandedSlip {
  readonly accountId: string;
}

/** Slips by which owners choose their password: of an account the newest alone, until it expires, once. */
@Injectable()
export class ResetSlips {
  private readonly publicUrl: string;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AccountActs) private readonly acts: AccountActs,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInLimits) private readonly limits: SignInLimits,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(CONFIG) config: Pick<Config, 'http'>,
  ) {
    this.publicUrl = config.http.publicUrl;
  }

  /** Draws a code, which opens nothing before it is stored. */
  draw(accountId: string, expires: Date): DrawnSlip {
    const code = newSlipCode();
    return { accountId, code, url: `${this.publicUrl}/reset#${code}`, expiresAt: expires.toISOString() };
  }

  /** Within a unit of work that holds the account: ends an earlier slip of it and makes one. */
  async issue(tx: EntityManager, viewer: Viewer, accountId: string): Promise<HandedSlip> {
    const { accountId: _, ...handed } = await this.store(
      tx,
      viewer,
      this.draw(accountId, new Date(this.clock.now().getTime() + lifetimeMs)),
    );
    return handed;
  }

  /**
   * Makes slips that were drawn before, and tells their owners and the audit log.
   * @param isFirst whether the accounts were made with them, which is told already
   */
  async issueAll(
    tx: EntityManager,
    viewer: Viewer,
    drawn: readonly (DrawnSlip & { readonly username: string })[],
    isFirst: boolean,
  ): Promise<void> {
    if (!isFirst)
      await this.acts.recordSlips(
        tx,
        viewer,
        drawn.map(({ accountId }) => accountId),
      );
    for (let at = 0; at < drawn.length; at += rowsAtOnce) {
      const part = drawn.slice(at, at + rowsAtOnce);
      await tx.delete(ResetSlip, { accountId: In(part.map(({ accountId }) => accountId)), usedAt: IsNull() });
      await this.database.execute(
        tx,
        `INSERT INTO reset_slip (code_hash, account_id, expires_at, asked_by_id, asked_by_name)
         SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, ?, ? FROM ${this.database.jsonRows}`,
        [
          viewer.accountId,
          viewer.displayName,
          JSON.stringify(part.map(({ code, accountId, expiresAt }) => [hashOf(code), accountId, expiresAt])),
        ],
      );
    }
    for (let at = 0; at < drawn.length; at += namesInEvent) {
      const usernames = drawn.slice(at, at + namesInEvent).map(({ username }) => username);
      await this.audit.record(tx, viewer, {
        action: 'account.slips-written',
        subject: String(usernames.length),
        detail: { usernames },
      });
    }
  }

  private async store(tx: EntityManager, viewer: Viewer, drawn: DrawnSlip): Promise<DrawnSlip> {
    const { accountId, code, expiresAt } = drawn;
    await tx.delete(ResetSlip, { accountId, usedAt: IsNull() });
    await tx.insert(ResetSlip, {
      codeHash: hashOf(code),
      accountId,
      askedById: viewer.accountId,
      askedByName: viewer.displayName,
      expiresAt,
      usedAt: null,
    });
    return drawn;
  }

  /**
   * Sets the password that the owner chose; every session of the account ends, and one begins where no second factor is asked for.
   * @throws {ResetCodeInvalidError} 403 for an unknown, expired or replaced code; {@link ResetCodeUsedError} 409; 429 too-many-attempts
   */
  async use(code: string, newPassword: string, { address, isFree }: SlipUser): Promise<UsedSlip> {
    const codeHash = hashOf(code);
    const slip = await this.database.reader(ResetSlip).findOneBy({ codeHash });
    if (!slip) {
      await this.limits.unknown('reset code', address);
      throw new ResetCodeInvalidError();
    }
    this.refuseUnlessOpen(slip);
    const { accountId } = slip;
    const { username } = await this.database.reader(Account).findOneByOrFail({ id: accountId });
    checkPasswordStrength(newPassword, username);
    // Hashed before anything is held: nobody's ballot waits for a password.
    const passwordHash = await hashPassword(newPassword);
    const token = await this.database.write(async (tx) => {
      const account = await this.database.hold(tx, Account, { id: accountId });
      if (!account || account.disabled) throw new ResetCodeInvalidError();
      if (
        !(await this.database.changeIf(
          tx,
          ResetSlip,
          { codeHash, usedAt: IsNull() },
          { usedAt: this.clock.timestamp() },
        ))
      )
        await this.refuse(tx, codeHash);
      await tx.update(
        Account,
        { id: accountId },
        { passwordHash, mustChangePassword: false, revision: account.revision + 1 },
      );
      await this.sessions.endAll(tx, accountId);
      await this.acts.tellAgain(tx, accountId);
      await this.acts.record(tx, { accountId: slip.askedById, displayName: slip.askedByName }, accountId, 'slip-used');
      await this.audit.record(tx, null, {
        action: 'account.slip-used',
        subject: username,
        detail: { askedBy: slip.askedByName },
      });
      // A slip is worth a password, and no more.
      if (!isFree || (await this.factors.isActive(accountId, tx))) return null;
      await tx.update(Account, { id: accountId }, { lastSignInAt: this.clock.timestamp() });
      return this.sessions.begin(tx, accountId);
    });
    return { username, token };
  }

  private refuseUnlessOpen({ usedAt, expiresAt }: ResetSlip): void {
    if (usedAt !== null) throw new ResetCodeUsedError();
    if (expiresAt <= this.clock.timestamp()) throw new ResetCodeInvalidError();
  }

  /** Somebody was first: with this slip, or with a newer one that ended it. */
  private async refuse(tx: EntityManager, codeHash: string): Promise<never> {
    throw (await tx.existsBy(ResetSlip, { codeHash })) ? new ResetCodeUsedError() : new ResetCodeInvalidError();
  }
}
