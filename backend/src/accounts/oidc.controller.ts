import { Controller, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../common/clock.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams } from '../common/http/paging.js';
import { ForbiddenError } from '../common/problem/problem.error.js';
import { AccountCheck } from './account-check.js';
import { OidcRefusedError, SecondFactorRequiredError } from './accounts.errors.js';
import { OidcProvider, type OidcRound } from './oidc-provider.js';
import { OidcSignIn } from './oidc-sign-in.js';
import { SessionCookies } from './session-cookies.js';
import { Sessions } from './sessions.js';
import { SignInKey } from './sign-in-key.js';

const tag = 'accounts';
const roundMs = 600_000;
const wayOut = z.strictObject({ url: z.string() });

const begin = endpoint({
  method: 'POST',
  path: 'api/oidc/sign-in',
  summary: 'Where to sign in at the provider; a sealed cookie of ten minutes keeps what the way back is compared with',
  tag,
  access: 'public',
  response: wayOut,
  status: 200,
  problems: ['oidc-unavailable'],
});
const beginLink = endpoint({
  method: 'POST',
  path: 'api/oidc/link',
  summary: 'Where to show at the provider who one is, to be linked to one’s account',
  tag,
  access: 'session',
  body: z.strictObject({ currentPassword: z.string().min(1).max(200) }),
  response: wayOut,
  status: 200,
  problems: ['credentials-invalid', 'oidc-unavailable', 'too-many-attempts'],
});
const finish = endpoint({
  method: 'POST',
  path: 'api/oidc/return',
  summary: 'The way back from the provider: signs in, or links whoever is signed in',
  tag,
  access: 'public',
  body: z.strictObject({ search: z.string().min(1).max(4_000) }),
  response: z.strictObject({ did: z.enum(['signed-in', 'linked']) }),
  status: 200,
  problems: ['oidc-refused', 'oidc-unknown', 'oidc-taken', 'oidc-unavailable', 'second-factor-required'],
});
const showFactor = endpoint({
  method: 'POST',
  path: 'api/oidc/second-factor',
  summary: 'The code of the second factor, after the way back has asked for it',
  tag,
  access: 'public',
  body: z.strictObject({ code: z.string().min(1).max(40) }),
  status: 204,
  problems: ['oidc-refused', 'second-factor-invalid', 'too-many-attempts'],
});
const linkByCode = endpoint({
  method: 'POST',
  path: 'api/accounts/:id/identity',
  summary: 'Link whoever the provider sent and was refused with a code to an account',
  tag,
  access: 'accounts.manage',
  params: idParams,
  body: z.strictObject({ code: z.string().min(1).max(40) }),
  status: 204,
  problems: ['oidc-taken'],
});

interface Kept extends Partial<OidcRound> {
  /** Of whoever links it; null for a sign-in. */
  readonly linking: string | null;
  /** Whom the provider has shown, and who has a second factor. */
  readonly waiting?: string;
  readonly until: number;
}

/** Sign-in at the provider of an office. */
@Controller()
export class OidcController {
  constructor(
    @Inject(AccountCheck) private readonly check: AccountCheck,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OidcProvider) private readonly provider: OidcProvider,
    @Inject(OidcSignIn) private readonly entrance: OidcSignIn,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInKey) private readonly key: SignInKey,
  ) {}

  @Route(begin)
  async begin(@Call() { reply }: Input<typeof begin>): Promise<Output<typeof begin>> {
    return this.leave(reply, null);
  }

  @Route(beginLink)
  async beginLink(@Call() { viewer, body, reply }: Input<typeof beginLink>): Promise<Output<typeof beginLink>> {
    await this.check.confirmPassword(viewer, body.currentPassword);
    return this.leave(reply, viewer.accountId);
  }

  @Route(finish)
  async finish(@Call() { body, request, reply }: Input<typeof finish>): Promise<Output<typeof finish>> {
    const { linking, state, nonce, verifier } = this.kept(request);
    // What is compared once is good for nothing afterwards.
    reply.clearCookie(this.cookieName, this.sessions.cookieOptions);
    if (!state || !nonce || !verifier) throw new OidcRefusedError();
    const who = await this.provider.finish(body.search, { state, nonce, verifier });
    if (linking === null) {
      const { account, token } = await this.entrance.enter(who);
      if (token === null) {
        this.keep(reply, { linking: null, waiting: account.id });
        throw new SecondFactorRequiredError();
      }
      this.cookies.begin(request, reply, account.username, token);
      return { did: 'signed-in' };
    }
    const viewer = await this.sessions.authenticate(request);
    if (viewer?.accountId !== linking) throw new ForbiddenError();
    await this.entrance.linkOwn(viewer, who);
    return { did: 'linked' };
  }

  @Route(showFactor)
  async showFactor(@Call() { body, request, reply }: Input<typeof showFactor>): Promise<void> {
    const { waiting } = this.kept(request);
    if (waiting === undefined) throw new OidcRefusedError();
    const { account, token } = await this.entrance.enterWithCode(waiting, body.code);
    reply.clearCookie(this.cookieName, this.sessions.cookieOptions);
    if (token !== null) this.cookies.begin(request, reply, account.username, token);
  }

  @Route(linkByCode)
  linkByCode(@Call() { viewer, params, body }: Input<typeof linkByCode>): Promise<void> {
    return this.entrance.linkByCode(viewer, params.id, body.code);
  }

  private get cookieName(): string {
    return `${this.sessions.cookieName}_oidc`;
  }

  private async leave(reply: FastifyReply, linking: string | null): Promise<{ url: string }> {
    const { url, round } = await this.provider.begin();
    this.keep(reply, { ...round, linking });
    return { url };
  }

  private keep(reply: FastifyReply, kept: Omit<Kept, 'until'>): void {
    const until = this.clock.now().getTime() + roundMs;
    const sealed = this.key.seal(JSON.stringify({ ...kept, until } satisfies Kept), 'oidc');
    reply.setCookie(this.cookieName, sealed, { ...this.sessions.cookieOptions, maxAge: roundMs / 1000 });
  }

  /** @throws {OidcRefusedError} for a cookie that is missing, too old, or was not sealed here */
  private kept(request: FastifyRequest): Kept {
    const text = this.key.open(request.cookies[this.cookieName] ?? '', 'oidc');
    const kept = text === null ? null : (JSON.parse(text) as Kept);
    if (!kept || kept.until <= this.clock.now().getTime()) throw new OidcRefusedError();
    return kept;
  }
}
