import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { roles } from '../access/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams } from '../common/http/paging.js';
import { AccountPosts } from './account-posts.js';
import { postView, term, toPostView } from './post-views.js';

const tag = 'accounts';
const access = 'accounts.manage';

const listPosts = endpoint({
  method: 'GET',
  path: 'api/accounts/:id/posts',
  summary: 'The posts of an account beside its first one, those that are over too',
  tag,
  access,
  params: idParams,
  response: z.strictObject({ items: z.array(postView) }),
});
const givePost = endpoint({
  method: 'POST',
  path: 'api/accounts/:id/posts',
  summary: 'Give an account a further post, or have it stand in for somebody for a year at most',
  tag,
  access,
  params: idParams,
  body: z.strictObject({ role: z.enum(roles), unitId: id.nullable(), kind: z.enum(['own', 'deputy']), ...term }),
  response: postView,
  status: 201,
});
const endPost = endpoint({
  method: 'DELETE',
  path: 'api/accounts/:id/posts/:postId',
  summary: 'End a further post of an account at once',
  tag,
  access,
  params: z.strictObject({ id, postId: id }),
});

/** Further posts, for those who manage accounts. */
@Controller()
export class AccountPostsController {
  constructor(@Inject(AccountPosts) private readonly posts: AccountPosts) {}

  @Route(listPosts)
  async list(@Call() { viewer, params }: Input<typeof listPosts>): Promise<Output<typeof listPosts>> {
    return { items: (await this.posts.list(viewer, params.id)).map(toPostView) };
  }

  @Route(givePost)
  async give(@Call() { viewer, params, body }: Input<typeof givePost>): Promise<Output<typeof givePost>> {
    const { from, until, ...given } = body;
    return toPostView(await this.posts.give(viewer, params.id, { ...given, fromDay: from, toDay: until }));
  }

  @Route(endPost)
  end(@Call() { viewer, params }: Input<typeof endPost>): Promise<void> {
    return this.posts.end(viewer, params.id, params.postId);
  }
}
