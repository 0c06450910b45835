import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { permissionsOf, roles, type Viewer } from '../access/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { OrgUnit } from '../organisations/org-unit.entity.js';
import { toUnitRef, unitRef } from '../organisations/unit-ref.js';
import { Account } from './account.entity.js';
import { AccountsService, type AccountWithUnit } from './accounts.service.js';
import { Sessions } from './sessions.js';

const tag = 'accounts';
const username = z.string().regex(/^[a-z0-9][a-z0-9._-]{2,63}$/);
const displayName = z.string().trim().min(1).max(100);
const password = z.string().min(1).max(200);

const sessionView = z
  .strictObject({
    account: z.strictObject({
      id: z.string(),
      username: z.string(),
      displayName: z.string(),
      role: z.enum(roles),
      unit: unitRef.nullable(),
      mustChangePassword: z.boolean(),
    }),
    permissions: z.array(z.string()),
  })
  .meta({ id: 'Session' });

const accountView = z
  .strictObject({
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    role: z.enum(roles),
    unit: unitRef.nullable(),
    disabled: z.boolean(),
    createdAt: z.string(),
    lastSignInAt: z.string().nullable(),
    revision: z.int(),
  })
  .meta({ id: 'Account' });

const readSession = endpoint({ method: 'GET', path: 'api/session', summary: 'Who is signed in', tag, access: 'signed-in', response: sessionView });
const signIn = endpoint({
  method: 'POST',
  path: 'api/session',
  summary: 'Sign in; sets the session cookie',
  tag,
  access: 'public',
  body: z.strictObject({ username: z.string().max(64), password }),
  response: sessionView,
  status: 201,
  problems: ['credentials-invalid', 'too-many-attempts'],
});
const signOut = endpoint({ method: 'DELETE', path: 'api/session', summary: 'Sign out', tag, access: 'signed-in' });
const changePassword = endpoint({
  method: 'POST',
  path: 'api/session/password',
  summary: 'Change one’s own password',
  tag,
  access: 'signed-in',
  body: z.strictObject({ currentPassword: password, newPassword: password }),
  status: 204,
  problems: ['credentials-invalid', 'password-weak'],
});
const listAccounts = endpoint({
  method: 'GET',
  path: 'api/accounts',
  summary: 'List accounts',
  tag,
  access: 'accounts.manage',
  query: z.strictObject(pageQuery(['username', 'displayName', 'role', 'lastSignInAt'])),
  response: pageOf(accountView),
});
const createAccount = endpoint({
  method: 'POST',
  path: 'api/accounts',
  summary: 'Create an account',
  tag,
  access: 'accounts.manage',
  body: z.strictObject({ username, displayName, role: z.enum(roles), unitId: id.nullable(), password }),
  response: accountView,
  status: 201,
  problems: ['username-taken', 'password-weak'],
});
const changeAccount = endpoint({
  method: 'PATCH',
  path: 'api/accounts/:id',
  summary: 'Change an account',
  tag,
  access: 'accounts.manage',
  params: idParams,
  ifMatch: true,
  body: z.strictObject({
    displayName: displayName.optional(),
    role: z.enum(roles).optional(),
    unitId: id.nullable().optional(),
    disabled: z.boolean().optional(),
  }),
  response: accountView,
  problems: ['revision-stale', 'last-administrator'],
});
const resetPassword = endpoint({
  method: 'POST',
  path: 'api/accounts/:id/password',
  summary: 'Set an account’s password',
  tag,
  access: 'accounts.manage',
  params: idParams,
  body: z.strictObject({ newPassword: password }),
  status: 204,
  problems: ['password-weak'],
});

@Controller()
export class AccountsController {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Route(readSession)
  async readSession(@Call() { viewer }: Input<typeof readSession>): Promise<Output<typeof readSession>> {
    return this.toSessionView(await this.database.reader(Account).findOneByOrFail({ id: viewer.accountId }), viewer);
  }

  @Route(signIn)
  async signIn(@Call() { body, request, reply }: Input<typeof signIn>): Promise<Output<typeof signIn>> {
    const { token, viewer, account } = await this.sessions.signIn(body.username, body.password, request.ip);
    reply.setCookie(this.sessions.cookieName, token, this.sessions.cookieOptions);
    return this.toSessionView(account, viewer);
  }

  @Route(signOut)
  async signOut(@Call() { viewer, reply }: Input<typeof signOut>): Promise<void> {
    await this.sessions.signOut(viewer.sessionId);
    reply.clearCookie(this.sessions.cookieName, this.sessions.cookieOptions);
  }

  @Route(changePassword)
  changePassword(@Call() { viewer, body }: Input<typeof changePassword>): Promise<void> {
    return this.accounts.changeOwnPassword(viewer, body.currentPassword, body.newPassword);
  }

  @Route(listAccounts)
  async list(@Call() { viewer, query }: Input<typeof listAccounts>): Promise<Output<typeof listAccounts>> {
    const page = await this.accounts.list(viewer, query);
    return { ...page, items: page.items.map(toAccountView) };
  }

  @Route(createAccount)
  async create(@Call() { viewer, body }: Input<typeof createAccount>): Promise<Output<typeof createAccount>> {
    return toAccountView(await this.accounts.create(viewer, { ...body, mustChangePassword: true }));
  }

  @Route(changeAccount)
  async change(@Call() { viewer, params, ifMatch, body }: Input<typeof changeAccount>): Promise<Output<typeof changeAccount>> {
    return toAccountView(await this.accounts.change(viewer, params.id, ifMatch, body));
  }

  @Route(resetPassword)
  resetPassword(@Call() { viewer, params, body }: Input<typeof resetPassword>): Promise<void> {
    return this.accounts.resetPassword(viewer, params.id, body.newPassword);
  }

  private async toSessionView(account: Account, viewer: Viewer): Promise<Output<typeof readSession>> {
    const unit = account.unitId ? await this.database.reader(OrgUnit).findOneBy({ id: account.unitId }) : null;
    return {
      account: {
        id: account.id,
        username: account.username,
        displayName: account.displayName,
        role: account.role,
        unit: unit && toUnitRef(unit),
        mustChangePassword: account.mustChangePassword,
      },
      permissions: [...(account.mustChangePassword ? viewer.permissions : permissionsOf(account.role, viewer.scopePath))],
    };
  }
}

const toAccountView = ({ account, unit }: AccountWithUnit): z.input<typeof accountView> => ({
  id: account.id,
  username: account.username,
  displayName: account.displayName,
  role: account.role,
  unit: unit && toUnitRef(unit),
  disabled: account.disabled,
  createdAt: account.createdAt,
  lastSignInAt: account.lastSignInAt,
  revision: account.revision,
});
