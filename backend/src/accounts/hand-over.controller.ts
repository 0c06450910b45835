import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams } from '../common/http/paging.js';
import { displayName, telephone, username } from './account-views.js';
import { HandOver } from './hand-over.js';
import { slipView } from './slip-view.js';

const tag = 'accounts';
const access = 'accounts.manage';

const previewHandOver = endpoint({
  method: 'GET',
  path: 'api/accounts/:id/hand-over',
  summary: 'What of an account goes to a successor when its owner leaves, and what ends',
  tag,
  access,
  params: idParams,
  response: z.strictObject({
    items: z.array(z.strictObject({ kind: z.string(), becomes: z.enum(['moved', 'ended']), count: z.int() })),
  }),
});
const handOver = endpoint({
  method: 'POST',
  path: 'api/accounts/:id/hand-over',
  summary: 'Hand the posts of an account and what is open in them to a successor, and disable it',
  tag,
  access,
  params: idParams,
  ifMatch: true,
  body: z.strictObject({
    successor: z.union([
      z.strictObject({ accountId: id }),
      z.strictObject({ username, displayName, telephone: telephone.nullable().optional() }),
    ]),
  }),
  response: z.strictObject({ slip: slipView.nullable() }),
  status: 200,
  problems: ['revision-stale', 'username-taken', 'last-administrator'],
});

/** Somebody leaves. */
@Controller()
export class HandOverController {
  constructor(@Inject(HandOver) private readonly leaving: HandOver) {}

  @Route(previewHandOver)
  async preview(@Call() { viewer, params }: Input<typeof previewHandOver>): Promise<Output<typeof previewHandOver>> {
    return { items: await this.leaving.preview(viewer, params.id) };
  }

  @Route(handOver)
  async handOver(
    @Call() { viewer, params, ifMatch, body, reply }: Input<typeof handOver>,
  ): Promise<Output<typeof handOver>> {
    reply.status(200);
    return { slip: await this.leaving.handOver(viewer, params.id, ifMatch, body.successor) };
  }
}
