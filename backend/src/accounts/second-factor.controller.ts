import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '../audit/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { Database } from '../database/database.js';
import { AccountCheck } from './account-check.js';
import { SignInLimits } from './guess-limiter.js';
import { SecondFactors } from './second-factors.js';
import { SessionCookies } from './session-cookies.js';
import { Sessions } from './sessions.js';

const tag = 'accounts';
const currentPassword = z.string().min(1).max(200);
const code = z.string().min(1).max(40);

const readFactor = endpoint({
  method: 'GET',
  path: 'api/session/second-factor',
  summary: 'Whether one’s account has a second factor',
  tag,
  access: 'session',
  response: z
    .strictObject({ active: z.boolean(), required: z.boolean(), recoveryCodesLeft: z.int() })
    .meta({ id: 'SecondFactor' }),
});
const beginFactor = endpoint({
  method: 'POST',
  path: 'api/session/second-factor',
  summary: 'Begin to set up a second factor: the secret for an authenticator app, told once',
  tag,
  access: 'session',
  body: z.strictObject({ currentPassword }),
  response: z.strictObject({ secret: z.string(), uri: z.string() }).meta({ id: 'SecondFactorEnrolment' }),
  status: 201,
  problems: ['credentials-invalid', 'second-factor-present', 'too-many-attempts'],
});
const recoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });
const confirmFactor = endpoint({
  method: 'POST',
  path: 'api/session/second-factor/confirmation',
  summary: 'Confirm it by a first code; the recovery codes are told once, every session ends and a new one begins',
  tag,
  access: 'session',
  body: z.strictObject({ code }),
  response: recoveryCodes,
  problems: ['second-factor-invalid', 'second-factor-missing', 'too-many-attempts'],
});
const renewCodes = endpoint({
  method: 'POST',
  path: 'api/session/second-factor/recovery-codes',
  summary:
    'Renew one’s recovery codes, with the password and a code; they are told once, and the old ones count no more',
  tag,
  access: 'session',
  body: z.strictObject({ currentPassword, code }),
  response: recoveryCodes,
  problems: ['credentials-invalid', 'second-factor-invalid', 'second-factor-missing', 'too-many-attempts'],
});
const removeFactor = endpoint({
  method: 'POST',
  path: 'api/session/second-factor/removal',
  summary: 'Remove one’s own second factor, with the password and a code; every session ends and a new one begins',
  tag,
  access: 'session',
  body: z.strictObject({ currentPassword, code }),
  status: 204,
  problems: ['credentials-invalid', 'second-factor-invalid', 'too-many-attempts'],
});

/** The caller's own second factor. */
@Controller()
export class SecondFactorController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(AccountCheck) private readonly check: AccountCheck,
    @Inject(SignInLimits) private readonly limits: SignInLimits,
  ) {}

  @Route(readFactor)
  async read(@Call() { viewer }: Input<typeof readFactor>): Promise<Output<typeof readFactor>> {
    return { ...(await this.factors.stateOf(viewer.accountId)), required: this.factors.isRequiredOf(viewer.role) };
  }

  @Route(beginFactor)
  async begin(@Call() { viewer, body }: Input<typeof beginFactor>): Promise<Output<typeof beginFactor>> {
    await this.check.confirmPassword(viewer, body.currentPassword);
    return this.factors.begin(viewer.accountId, viewer.username);
  }

  @Route(confirmFactor)
  async confirm(@Call() { viewer, body, reply }: Input<typeof confirmFactor>): Promise<Output<typeof confirmFactor>> {
    const { codes, token } = await this.limits.confirm(viewer.sessionId, () =>
      this.database.write(async (tx) => {
        const told = await this.factors.confirm(tx, viewer.accountId, body.code);
        await this.audit.record(tx, viewer, { action: 'account.second-factor-set', subject: viewer.username });
        return { codes: told, token: await this.sessions.renew(tx, viewer.accountId) };
      }),
    );
    this.cookies.set(reply, token);
    return { recoveryCodes: codes };
  }

  @Route(renewCodes)
  async renewCodes(@Call() { viewer, body, reply }: Input<typeof renewCodes>): Promise<Output<typeof renewCodes>> {
    await this.check.confirmPassword(viewer, body.currentPassword);
    const codes = await this.limits.confirm(viewer.sessionId, () =>
      this.database.write(async (tx) => {
        const renewed = await this.factors.renewRecoveryCodes(tx, viewer.accountId, body.code);
        await this.audit.record(tx, viewer, { action: 'account.recovery-codes-renewed', subject: viewer.username });
        return renewed;
      }),
    );
    reply.status(200);
    return { recoveryCodes: codes };
  }

  @Route(removeFactor)
  async remove(@Call() { viewer, body, reply }: Input<typeof removeFactor>): Promise<void> {
    await this.check.confirmPassword(viewer, body.currentPassword);
    await this.limits.confirm(viewer.sessionId, () => this.factors.spend(viewer.accountId, body.code));
    const token = await this.database.write(async (tx) => {
      if (await this.factors.remove(tx, viewer.accountId))
        await this.audit.record(tx, viewer, { action: 'account.second-factor-removed', subject: viewer.username });
      return this.sessions.renew(tx, viewer.accountId);
    });
    this.cookies.set(reply, token);
  }
}
