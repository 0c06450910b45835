import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { LessThan, type EntityManager } from 'typeorm';
import type { Role } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { sha256 } from '../common/ids.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { Account } from './account.entity.js';
import { SecondFactorInvalidError, SecondFactorMissingError, SecondFactorPresentError } from './accounts.errors.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { SecondFactor } from './second-factor.entity.js';
import { SignInKey } from './sign-in-key.js';

/** What every authenticator app assumes (RFC 6238). */
const periodSeconds = 30;
const parameters = { issuer: 'Pingyi', algorithm: 'SHA1', digits: 6, period: periodSeconds } as const;
const recoveryCodes = 10;
/** Without letters and digits that are taken for one another. */
const alphabet = '23456789abcdefghijkmnpqrstuvwxyz';

/** What an app is given; shown once. */
export interface Enrolment {
  /** In base32, for typing. */
  readonly secret: string;
  /** `otpauth://totp/…`, for a QR code. */
  readonly uri: string;
}

export interface SecondFactorState {
  readonly active: boolean;
  readonly recoveryCodesLeft: number;
}

/** Second factors: codes of an authenticator app, each taken once, and recovery codes. */
@Injectable()
export class SecondFactors {
  private readonly roles: ReadonlySet<Role>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignInKey) private readonly key: SignInKey,
    @Inject(CONFIG) config: Pick<Config, 'secondFactorRoles'>,
  ) {
    this.roles = new Set(config.secondFactorRoles);
  }

  /** Whether accounts of a role must have one (`SECOND_FACTOR_ROLES`). */
  isRequiredOf(role: Role): boolean {
    return this.roles.has(role);
  }

  /** @param tx the unit of work that decides by it, if any */
  isActive(accountId: string, tx?: EntityManager): Promise<boolean> {
    return (tx?.getRepository(SecondFactor) ?? this.database.reader(SecondFactor)).existsBy({
      accountId,
      confirmed: true,
    });
  }

  async stateOf(accountId: string): Promise<SecondFactorState> {
    const [active, recoveryCodesLeft] = await Promise.all([
      this.isActive(accountId),
      this.database.reader(RecoveryCode).countBy({ accountId }),
    ]);
    return { active, recoveryCodesLeft };
  }

  /**
   * Begins anew: a secret that counts once {@link confirm} has seen a code of it.
   * @throws {SecondFactorPresentError} 409
   */
  async begin(accountId: string, username: string): Promise<Enrolment> {
    const totp = new TOTP({ ...parameters, label: username, secret: new Secret({ size: 20 }) });
    const sealedSecret = this.key.seal(totp.secret.base32, accountId);
    await this.database.write(async (tx) => {
      await this.database.takeTurns(tx, `second factor of ${accountId}`);
      if (await tx.existsBy(SecondFactor, { accountId, confirmed: true })) throw new SecondFactorPresentError();
      await tx.delete(SecondFactor, { accountId });
      await tx.insert(SecondFactor, {
        accountId,
        sealedSecret,
        confirmed: false,
        lastStep: 0,
        createdAt: this.clock.timestamp(),
      });
    });
    return { secret: totp.secret.base32, uri: totp.toString() };
  }

  /**
   * Within a unit of work: the first code of the app makes the factor count.
   * @returns the recovery codes, which are kept as hashes only
   * @throws {SecondFactorMissingError} 409 when none was begun; {@link SecondFactorInvalidError} 401
   */
  async confirm(tx: EntityManager, accountId: string, code: string): Promise<string[]> {
    // Whoever signs in at this moment with the password alone comes before, and is signed out, or after, and is asked for a code.
    await this.database.hold(tx, Account, { id: accountId });
    const factor = await tx.findOneBy(SecondFactor, { accountId, confirmed: false });
    if (!factor) throw new SecondFactorMissingError();
    const step = this.stepOf(factor, code);
    const { sealedSecret } = factor;
    if (
      step === null ||
      !(await this.database.changeIf(
        tx,
        SecondFactor,
        { accountId, sealedSecret, confirmed: false },
        { confirmed: true, lastStep: step },
      ))
    )
      throw new SecondFactorInvalidError();
    return replaceRecoveryCodes(tx, accountId);
  }

  /**
   * Within a unit of work: new recovery codes in place of all that there are, for a code of the factor, which is taken.
   * @throws {SecondFactorMissingError} 409 when there is none; {@link SecondFactorInvalidError} 401
   */
  async renewRecoveryCodes(tx: EntityManager, accountId: string, code: string): Promise<string[]> {
    // Two renewals at once, or one beside a removal: one comes after the other.
    await this.database.hold(tx, Account, { id: accountId });
    if (!(await this.isActive(accountId, tx))) throw new SecondFactorMissingError();
    await this.take(tx, accountId, code);
    return replaceRecoveryCodes(tx, accountId);
  }

  /**
   * Takes a code of the app or a recovery code, and never again.
   * @throws {SecondFactorInvalidError} 401
   */
  spend(accountId: string, code: string): Promise<void> {
    return this.database.write((tx) => this.take(tx, accountId, code));
  }

  private async take(tx: EntityManager, accountId: string, code: string): Promise<void> {
    const factor = await tx.findOneBy(SecondFactor, { accountId, confirmed: true });
    const step = factor && this.stepOf(factor, code);
    const taken =
      step === null
        ? (await tx.delete(RecoveryCode, { accountId, codeHash: hashOf(code) })).affected === 1
        : await this.database.changeIf(
            tx,
            SecondFactor,
            { accountId, confirmed: true, lastStep: LessThan(step) },
            { lastStep: step },
          );
    if (!taken) throw new SecondFactorInvalidError();
  }

  /** @returns whether there was one that counted */
  async remove(tx: EntityManager, accountId: string): Promise<boolean> {
    const { affected } = await tx.delete(SecondFactor, { accountId, confirmed: true });
    await tx.delete(SecondFactor, { accountId });
    await tx.delete(RecoveryCode, { accountId });
    return affected === 1;
  }

  /** The half minute that a code belongs to: this one or a neighbour, for clocks that differ. Null for any other code. */
  private stepOf({ sealedSecret, accountId }: SecondFactor, code: string): number | null {
    const secret = this.key.open(sealedSecret, accountId);
    const token = code.replace(/\s/g, '');
    if (secret === null || !/^\d{6}$/.test(token)) return null;
    const timestamp = this.clock.now().getTime();
    const delta = new TOTP({ ...parameters, secret: Secret.fromBase32(secret) }).validate({
      token,
      timestamp,
      window: 1,
    });
    return delta === null ? null : Math.floor(timestamp / 1000 / periodSeconds) + delta;
  }
}

async function replaceRecoveryCodes(tx: EntityManager, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
  await tx.delete(RecoveryCode, { accountId });
  await tx.insert(
    RecoveryCode,
    codes.map((text) => ({ accountId, codeHash: hashOf(text) })),
  );
  return codes;
}

function newRecoveryCode(): string {
  const letters = Array.from(randomBytes(16), (byte) => alphabet[byte % 32]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

const hashOf = (code: string): string => sha256(`recovery code ${code.toLowerCase().replace(/[\s-]/g, '')}`);
