import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { asDownload, madeInTurn, residentLanguages } from '../documents/index.js';
import type { CardReplacement } from './card-replacement.entity.js';
import { CardReplacementsService } from './card-replacements.service.js';
import { printedNumber, replacementKinds, replacementStates } from './domain/replacements.js';

const tag = 'collection';
const access = 'cards.issue';
const reason = z.string().trim().min(1).max(500);
const asked = { number: z.int().min(1).max(1_000_000), reason };
const texts = {
  language: z.enum(residentLanguages).default('zh-CN'),
  purpose: z.string().trim().max(60).default(''),
  contact: z.string().trim().max(40).default(''),
};
const replacementView = z
  .strictObject({
    id: z.string(),
    batchId: z.string(),
    kind: z.enum(replacementKinds),
    /** As it stands on the card. */
    number: z.string(),
    reason: z.string(),
    askedBy: z.string(),
    askedAt: z.string(),
    state: z.enum(replacementStates),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    decisionReason: z.string().nullable(),
    /** Number of the new card; null until there is one. */
    replacedBy: z.string().nullable(),
    /** Whether the caller asked for it, so that another one decides. */
    own: z.boolean(),
  })
  .meta({ id: 'CardReplacement' });

const list = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/card-replacements',
  summary: 'Single cards that were lost or disputed, newest first',
  tag,
  access,
  params: idParams,
  query: z.strictObject(pageQuery(['askedAt'])).omit({ q: true }),
  response: pageOf(replacementView),
});
const replaceLost = endpoint({
  method: 'POST',
  path: 'api/card-batches/:id/lost-cards',
  summary: 'Make a lost card void by its printed number, and get the card that takes its place as a printable PDF',
  tag,
  access,
  params: idParams,
  body: z.strictObject({ ...asked, ...texts }),
  response: { files: ['application/pdf'] },
  problems: ['batch-voided', 'card-already-used', 'card-replaced', 'immutable'],
});
const dispute = endpoint({
  method: 'POST',
  path: 'api/card-batches/:id/card-disputes',
  summary: 'Record that somebody came with a used card and says not to have used it; a second person decides',
  tag,
  access,
  params: idParams,
  body: z.strictObject(asked),
  response: replacementView,
  status: 201,
  problems: ['batch-voided', 'card-not-used', 'card-replaced', 'dispute-known', 'immutable'],
});
const uphold = endpoint({
  method: 'POST',
  path: 'api/card-replacements/:id/confirmation',
  summary: 'Give another card for a disputed one, as a printable PDF; the ballot of the disputed one stays counted',
  tag,
  access,
  params: idParams,
  body: z.strictObject(texts),
  response: { files: ['application/pdf'] },
  problems: ['batch-voided', 'confirmation-by-reset-account', 'dispute-decided', 'four-eyes-required', 'immutable'],
});
const decline = endpoint({
  method: 'POST',
  path: 'api/card-replacements/:id/refusal',
  summary: 'Give no other card for a disputed one',
  tag,
  access,
  params: idParams,
  body: z.strictObject({ reason }),
  response: replacementView,
  problems: ['dispute-decided', 'four-eyes-required'],
});

@Controller()
export class CardReplacementsController {
  constructor(@Inject(CardReplacementsService) private readonly replacements: CardReplacementsService) {}

  @Route(list)
  async list(@Call() { viewer, params, query }: Input<typeof list>): Promise<Output<typeof list>> {
    const page = await this.replacements.list(viewer, params.id, query);
    return { ...page, items: page.items.map((item) => toView(item, viewer.accountId)) };
  }

  @Route(replaceLost)
  async lost(@Call() { viewer, params, body, reply }: Input<typeof replaceLost>): Promise<unknown> {
    const sheet = await madeInTurn(
      () => this.replacements.replaceLost(viewer, params.id, body, body),
      (file) => file,
    );
    asDownload(reply, 'card.pdf', 'application/pdf');
    reply.status(200);
    return sheet;
  }

  @Route(dispute)
  async dispute(@Call() { viewer, params, body }: Input<typeof dispute>): Promise<Output<typeof dispute>> {
    return toView(await this.replacements.dispute(viewer, params.id, body), viewer.accountId);
  }

  @Route(uphold)
  async uphold(@Call() { viewer, params, body, reply }: Input<typeof uphold>): Promise<unknown> {
    const sheet = await madeInTurn(
      () => this.replacements.uphold(viewer, params.id, body),
      (file) => file,
    );
    asDownload(reply, 'card.pdf', 'application/pdf');
    reply.status(200);
    return sheet;
  }

  @Route(decline)
  async decline(@Call() { viewer, params, body }: Input<typeof decline>): Promise<Output<typeof decline>> {
    return toView(await this.replacements.decline(viewer, params.id, body.reason), viewer.accountId);
  }
}

const toView = (item: CardReplacement, accountId: string): z.input<typeof replacementView> => ({
  id: item.id,
  batchId: item.batchId,
  kind: item.kind,
  number: printedNumber(item.batchId, item.number),
  reason: item.reason,
  askedBy: item.askedByName,
  askedAt: item.askedAt,
  state: item.state,
  decidedBy: item.decidedByName,
  decidedAt: item.decidedAt,
  decisionReason: item.decisionReason,
  replacedBy: item.replacedBy === null ? null : printedNumber(item.batchId, item.replacedBy),
  own: item.askedById === accountId,
});
