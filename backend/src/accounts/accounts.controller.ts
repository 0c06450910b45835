import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { roles } from '../access/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { AccountList } from './account-list.js';
import { accountFilters, accountView, displayName, telephone, toAccountView, username } from './account-views.js';
import { AccountsService } from './accounts.service.js';
import { slipView } from './slip-view.js';
import { SessionCookies } from './session-cookies.js';

const tag = 'accounts';
const listAccounts = endpoint({
  method: 'GET',
  path: 'api/accounts',
  summary:
    'Accounts, narrowed by role, place in the tree, whether they are disabled, and whether somebody has signed in with them',
  tag,
  access: 'accounts.manage',
  query: z.strictObject({
    ...pageQuery(['username', 'displayName', 'role', 'createdAt', 'lastSignInAt']),
    ...accountFilters,
  }),
  response: pageOf(accountView),
});
const createAccount = endpoint({
  method: 'POST',
  path: 'api/accounts',
  summary: 'Create an account; its owner chooses the password with the slip, which is told once',
  tag,
  access: 'accounts.manage',
  body: z.strictObject({
    username,
    displayName,
    role: z.enum(roles),
    unitId: id.nullable(),
    telephone: telephone.nullable().optional(),
  }),
  response: accountView.extend({ slip: slipView }).meta({ id: 'NewAccount' }),
  status: 201,
  problems: ['username-taken'],
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
    telephone: telephone.nullable().optional(),
    disabled: z.boolean().optional(),
  }),
  response: accountView,
  problems: ['revision-stale', 'last-administrator'],
});
const askForReset = endpoint({
  method: 'POST',
  path: 'api/accounts/:id/reset',
  summary: 'Ask for a slip with which the owner of an account chooses a new password, once; its code is told once',
  tag,
  access: 'accounts.manage',
  params: idParams,
  response: slipView,
  status: 201,
});
const removeSecondFactor = endpoint({
  method: 'DELETE',
  path: 'api/accounts/:id/second-factor',
  summary: 'Take a lost second factor from an account; its sessions end',
  tag,
  access: 'accounts.manage',
  params: idParams,
  problems: ['second-factor-missing'],
});

@Controller()
export class AccountsController {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(AccountList) private readonly listed: AccountList,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
  ) {}

  @Route(listAccounts)
  async list(@Call() { viewer, query }: Input<typeof listAccounts>): Promise<Output<typeof listAccounts>> {
    const page = await this.listed.list(viewer, query);
    return { ...page, items: page.items.map(toAccountView) };
  }

  @Route(createAccount)
  async create(@Call() { viewer, body }: Input<typeof createAccount>): Promise<Output<typeof createAccount>> {
    const { slip, ...created } = await this.accounts.createWithSlip(viewer, body);
    return { ...toAccountView(created), slip };
  }

  @Route(changeAccount)
  async change(
    @Call() { viewer, params, ifMatch, body, reply }: Input<typeof changeAccount>,
  ): Promise<Output<typeof changeAccount>> {
    const { token, ...changed } = await this.accounts.change(viewer, params.id, ifMatch, body);
    if (token !== null) this.cookies.set(reply, token);
    return toAccountView(changed);
  }

  @Route(askForReset)
  askForReset(@Call() { viewer, params }: Input<typeof askForReset>): Promise<Output<typeof askForReset>> {
    return this.accounts.askForReset(viewer, params.id);
  }

  @Route(removeSecondFactor)
  removeSecondFactor(@Call() { viewer, params }: Input<typeof removeSecondFactor>): Promise<void> {
    return this.accounts.removeSecondFactor(viewer, params.id);
  }
}
