import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, pageOf, pageQuery } from '../common/http/paging.js';
import { AccountActs } from './account-acts.js';
import { actKinds } from './domain/independence.js';
import { ResetSlips } from './reset-slips.js';
import { SessionCookies } from './session-cookies.js';
import { Sessions } from './sessions.js';

const tag = 'accounts';
// In an order of its own: what waits comes first.
const { page, pageSize } = pageQuery(['at']);

const useSlip = endpoint({
  method: 'POST',
  path: 'api/reset',
  summary:
    'Choose the password of one’s account with the code of a slip; every session of the account ends, and one begins here unless somebody is signed in or the account has a second factor',
  tag,
  access: 'public',
  body: z.strictObject({ code: z.string().min(1).max(100), newPassword: z.string().min(1).max(200) }),
  response: z.strictObject({ username: z.string(), signedIn: z.boolean() }).meta({ id: 'ResetAccount' }),
  problems: ['reset-code-invalid', 'reset-code-used', 'password-weak', 'too-many-attempts'],
});
const listNotices = endpoint({
  method: 'GET',
  path: 'api/session/notices',
  summary: 'What others did to one’s account; what waits to be acknowledged comes first',
  tag,
  access: 'session',
  query: z.strictObject({ page, pageSize }),
  response: pageOf(
    z
      .strictObject({
        id: z.string(),
        kind: z.enum(actKinds),
        by: z.string(),
        at: z.string(),
        acknowledgedAt: z.string().nullable(),
      })
      .meta({ id: 'AccountNotice' }),
  ),
});
const acknowledge = endpoint({
  method: 'POST',
  path: 'api/session/notices/acknowledgement',
  summary: 'Say that one has read what others did to one’s account',
  tag,
  access: 'session',
  body: z.strictObject({ ids: z.array(id).min(1).max(100) }),
  status: 204,
});

/** The owner's side of a reset: the slip, and what is told afterwards. */
@Controller()
export class ResetController {
  constructor(
    @Inject(ResetSlips) private readonly slips: ResetSlips,
    @Inject(AccountActs) private readonly acts: AccountActs,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
  ) {}

  @Route(useSlip)
  async use(@Call() { body, request, reply }: Input<typeof useSlip>): Promise<Output<typeof useSlip>> {
    const isFree = (await this.sessions.authenticate(request)) === null;
    const { username, token } = await this.slips.use(body.code, body.newPassword, { address: request.ip, isFree });
    reply.status(200);
    if (token !== null) this.cookies.begin(request, reply, username, token);
    return { username, signedIn: token !== null };
  }

  @Route(listNotices)
  async list(@Call() { viewer, query }: Input<typeof listNotices>): Promise<Output<typeof listNotices>> {
    const acts = await this.acts.list(viewer, query);
    return {
      ...acts,
      items: acts.items.map(({ id: actId, kind, byName, at, acknowledgedAt }) => ({
        id: actId,
        kind,
        by: byName,
        at,
        acknowledgedAt,
      })),
    };
  }

  @Route(acknowledge)
  acknowledge(@Call() { viewer, body }: Input<typeof acknowledge>): Promise<void> {
    return this.acts.acknowledge(viewer, body.ids);
  }
}
