import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { findUnit, findUnits } from '../organisations/org-unit.lookup.js';
import { toUnitRef } from '../organisations/unit-ref.js';
import { Account } from './account.entity.js';
import { AccountsService } from './accounts.service.js';
import { PostsInForce } from './posts-in-force.js';
import { SessionCookies } from './session-cookies.js';
import { ownSession, sessionView } from './session-views.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

const tag = 'accounts';
const password = z.string().min(1).max(200);

const readSession = endpoint({
  method: 'GET',
  path: 'api/session',
  summary: 'Who is signed in',
  tag,
  access: 'session',
  response: sessionView,
});
const signIn = endpoint({
  method: 'POST',
  path: 'api/session',
  summary: 'Sign in; sets the session cookie. An account with a second factor is asked for a code',
  tag,
  access: 'public',
  body: z.strictObject({ username: z.string().max(64), password, code: z.string().min(1).max(40).optional() }),
  response: sessionView,
  status: 201,
  problems: ['credentials-invalid', 'second-factor-required', 'second-factor-invalid', 'too-many-attempts'],
});
const signOut = endpoint({ method: 'DELETE', path: 'api/session', summary: 'Sign out', tag, access: 'session' });
const changePassword = endpoint({
  method: 'POST',
  path: 'api/session/password',
  summary: 'Change one’s own password; every session ends and a new one begins',
  tag,
  access: 'session',
  body: z.strictObject({ currentPassword: password, newPassword: password }),
  status: 204,
  problems: ['credentials-invalid', 'password-weak', 'too-many-attempts'],
});
const changePost = endpoint({
  method: 'PUT',
  path: 'api/session/post',
  summary: 'Go on in another post of one’s account',
  tag,
  access: 'signed-in',
  body: z.strictObject({ postId: id.nullable() }),
  response: sessionView,
});
const listSessions = endpoint({
  method: 'GET',
  path: 'api/sessions',
  summary: 'One’s own sessions',
  tag,
  access: 'session',
  response: z.strictObject({ items: z.array(ownSession) }),
});
const endSession = endpoint({
  method: 'DELETE',
  path: 'api/sessions/:id',
  summary: 'End a session of one’s own',
  tag,
  access: 'session',
  params: idParams,
});
const endOtherSessions = endpoint({
  method: 'DELETE',
  path: 'api/sessions',
  summary: 'End all of one’s sessions but this one',
  tag,
  access: 'session',
});

/** The caller's own sessions. */
@Controller()
export class SessionController {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignIn) private readonly entrance: SignIn,
    @Inject(PostsInForce) private readonly posts: PostsInForce,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Route(readSession)
  async readSession(@Call() { viewer }: Input<typeof readSession>): Promise<Output<typeof readSession>> {
    return this.toSessionView(await this.database.reader(Account).findOneByOrFail({ id: viewer.accountId }), viewer);
  }

  @Route(signIn)
  async signIn(@Call() { body, request, reply }: Input<typeof signIn>): Promise<Output<typeof signIn>> {
    const { token, device, account } = await this.entrance.signIn(body, {
      address: request.ip,
      device: this.cookies.deviceOf(request),
    });
    this.cookies.set(reply, token);
    this.cookies.setDevice(reply, device);
    return this.toSessionView(
      account,
      await this.sessions.toViewer(account, { tokenHash: '', createdAt: this.clock.timestamp() }),
    );
  }

  @Route(signOut)
  async signOut(@Call() { viewer, reply }: Input<typeof signOut>): Promise<void> {
    await this.sessions.signOut(viewer.sessionId);
    this.cookies.clear(reply);
  }

  @Route(changePassword)
  async changePassword(@Call() { viewer, body, reply }: Input<typeof changePassword>): Promise<void> {
    this.cookies.set(reply, await this.accounts.changeOwnPassword(viewer, body.currentPassword, body.newPassword));
  }

  @Route(changePost)
  async changePost(@Call() { viewer, body, request }: Input<typeof changePost>): Promise<Output<typeof changePost>> {
    await this.sessions.actIn(viewer, body.postId);
    const now = (await this.sessions.authenticate(request)) ?? viewer;
    return this.toSessionView(await this.database.reader(Account).findOneByOrFail({ id: viewer.accountId }), now);
  }

  @Route(listSessions)
  async list(@Call() { viewer }: Input<typeof listSessions>): Promise<Output<typeof listSessions>> {
    const sessions = await this.sessions.list(viewer);
    return {
      items: sessions.map(({ id: sessionId, createdAt, lastUsedAt, isThis }) => ({
        id: sessionId,
        createdAt,
        lastUsedAt,
        isThis,
      })),
    };
  }

  @Route(endSession)
  end(@Call() { viewer, params }: Input<typeof endSession>): Promise<void> {
    return this.sessions.end(viewer, params.id);
  }

  @Route(endOtherSessions)
  endOthers(@Call() { viewer }: Input<typeof endOtherSessions>): Promise<void> {
    return this.sessions.endOthers(viewer);
  }

  private async toSessionView(account: Account, viewer: Viewer): Promise<Output<typeof readSession>> {
    const { manager } = this.database.dataSource;
    const unit = await findUnit(manager, viewer.unitId);
    return {
      account: {
        id: account.id,
        username: account.username,
        displayName: account.displayName,
        role: viewer.role,
        unit: unit && toUnitRef(unit),
        mustChangePassword: account.mustChangePassword,
        mustSetUpSecondFactor: await this.sessions.lacksSecondFactor(account),
        mustReadNotices: await this.sessions.hasNotices(account, { createdAt: viewer.sessionBeganAt }),
      },
      posts: await this.postsOf(account, viewer),
      permissions: [...viewer.permissions],
    };
  }

  private async postsOf(account: Account, { postId }: Viewer): Promise<Output<typeof readSession>['posts']> {
    const further = await this.posts.further(account.id);
    const unitIds = [account, ...further].flatMap(({ unitId }) => unitId ?? []);
    const units = new Map(
      (await findUnits(this.database.dataSource.manager, unitIds)).map((unit) => [unit.id, toUnitRef(unit)]),
    );
    const unitOf = (unitId: string | null) => (unitId === null ? null : (units.get(unitId) ?? null));
    const { role, unitId } = account;
    const first = { id: null, role, unit: unitOf(unitId), kind: 'first', until: null, givenBy: null } as const;
    return [
      { ...first, acting: postId === null },
      ...further.map((post) => ({
        id: post.id,
        role: post.role,
        unit: unitOf(post.unitId),
        kind: post.kind,
        until: post.toDay,
        givenBy: post.kind === 'delegation' ? post.givenByName : null,
        acting: post.id === postId,
      })),
    ];
  }
}
