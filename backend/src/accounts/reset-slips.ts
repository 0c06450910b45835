import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
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
import { Sessions } from './sessions.js';

const lifetimeMs = 72 * 3_600_000;

/** However it was typed. */
const hashOf = (code: string): string => sha256(`reset slip ${code.toUpperCase().replace(/[\s-]/g, '')}`);

/** What is handed to the owner of an account; told once. */
export interface HandedSlip {
  readonly code: string;
  /** `PUBLIC_URL/reset#code`; what follows the `#` reaches no server log. */
  readonly url: string;
  readonly expiresAt: string;
}

/** Slips by which owners choose their password: of an account the newest alone, for 72 hours, once. */
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
    @Inject(CONFIG) config: Pick<Config, 'http'>,
  ) {
    this.publicUrl = config.http.publicUrl;
  }

  /** Within a unit of work that holds the account: ends an earlier slip of it and makes one. */
  async issue(tx: EntityManager, viewer: Viewer, accountId: string): Promise<HandedSlip> {
    const code = newSlipCode();
    const expiresAt = new Date(this.clock.now().getTime() + lifetimeMs).toISOString();
    await tx.delete(ResetSlip, { accountId, usedAt: IsNull() });
    await tx.insert(ResetSlip, {
      codeHash: hashOf(code),
      accountId,
      askedById: viewer.accountId,
      askedByName: viewer.displayName,
      expiresAt,
      usedAt: null,
    });
    return { code, url: `${this.publicUrl}/reset#${code}`, expiresAt };
  }

  /**
   * Sets the password that the owner chose; every session of the account ends.
   * @param address where the attempt comes from; unknown codes slow it, a code that counts always passes
   * @returns the name to sign in with
   * @throws {ResetCodeInvalidError} 403 for an unknown, expired or replaced code; {@link ResetCodeUsedError} 409; 429 too-many-attempts
   */
  async use(code: string, newPassword: string, address: string): Promise<string> {
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
    await this.database.write(async (tx) => {
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
    });
    return username;
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
