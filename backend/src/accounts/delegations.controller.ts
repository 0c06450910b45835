import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day, idParams } from '../common/http/paging.js';
import { AccountPosts } from './account-posts.js';
import { postView, toPostView } from './post-views.js';

const tag = 'accounts';
const access = 'signed-in';

const listDelegations = endpoint({
  method: 'GET',
  path: 'api/session/delegations',
  summary: 'The posts of one’s own that one lends, those that are over too',
  tag,
  access,
  response: z.strictObject({ items: z.array(postView) }),
});
const delegate = endpoint({
  method: 'POST',
  path: 'api/session/delegations',
  summary: 'Lend the post in which one acts to a colleague, whole and until a day within a year',
  tag,
  access,
  body: z.strictObject({ username: z.string().min(1).max(64), from: day, until: day }),
  response: postView,
  status: 201,
  problems: ['not-yours-to-lend'],
});
const takeBack = endpoint({
  method: 'DELETE',
  path: 'api/session/delegations/:id',
  summary: 'Take a post back at once that one lends',
  tag,
  access,
  params: idParams,
});

/** What the caller lends of his own. */
@Controller()
export class DelegationsController {
  constructor(@Inject(AccountPosts) private readonly posts: AccountPosts) {}

  @Route(listDelegations)
  async list(@Call() { viewer }: Input<typeof listDelegations>): Promise<Output<typeof listDelegations>> {
    return { items: (await this.posts.lent(viewer)).map(toPostView) };
  }

  @Route(delegate)
  async delegate(@Call() { viewer, body }: Input<typeof delegate>): Promise<Output<typeof delegate>> {
    const { username, from, until } = body;
    return toPostView(await this.posts.lend(viewer, { username, fromDay: from, toDay: until }));
  }

  @Route(takeBack)
  takeBack(@Call() { viewer, params }: Input<typeof takeBack>): Promise<void> {
    return this.posts.takeBack(viewer, params.id);
  }
}
