import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { asDownload, madeInTurn, residentLanguages } from '../documents/index.js';
import { jobView, toJobView } from '../jobs/index.js';
import { unitRef } from '../organisations/index.js';
import { CardVoidsService } from './card-voids.service.js';
import { CardsService } from './cards.service.js';
import { CollectorAddresses } from './collector-addresses.js';
import { posterSizes } from './poster.js';
import { PrintJobs } from './print.jobs.js';

const tag = 'collection';
const reason = z.string().trim().min(1).max(500);

const printOrder = z.strictObject({
  group: z.string().max(40),
  unitIds: z.array(id).min(1).max(2_000),
  language: z.enum(residentLanguages).default('zh-CN'),
});
const posterOrder = printOrder.extend({ size: z.enum(posterSizes).default('A4') });
const words = (longest: number) => z.string().trim().max(longest);
const cardOrder = printOrder.extend({
  cardsPerUnit: z.int().min(1).max(2000).nullable(),
  name: words(60).min(1).nullable().default(null),
  /** Two lines of a card. */
  purpose: words(60).default(''),
  contact: words(40).default(''),
});

const listBatches = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/card-batches',
  summary: 'Card batches of a campaign',
  tag,
  access: 'cards.issue',
  params: idParams,
  query: z.strictObject(pageQuery(['createdAt'])),
  response: pageOf(
    z
      .strictObject({
        id: z.string(),
        name: z.string().nullable(),
        group: z.string(),
        units: z.int(),
        cards: z.int(),
        spent: z.int().nullable(),
        voided: z.boolean(),
        /** The batch that it took the place of. */
        replaces: z.strictObject({ name: z.string().nullable(), createdAt: z.string() }).nullable(),
        createdAt: z.string(),
        createdBy: z.string(),
      })
      .meta({ id: 'CardBatch' }),
  ),
});
const printCards = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/card-batches',
  summary: 'Issue cards and get them as a printable PDF; the codes exist nowhere else',
  tag,
  access: 'cards.issue',
  params: idParams,
  body: cardOrder,
  response: { files: ['application/pdf'] },
  problems: ['campaign-not-published'],
});
const printPosters = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/posters',
  summary: 'A poster for each unit as a printable PDF, for groups that anybody may answer',
  tag,
  access: 'cards.issue',
  params: idParams,
  body: posterOrder,
  response: { files: ['application/pdf'] },
  problems: ['campaign-not-published'],
});
const startCards = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/card-jobs',
  summary: 'Issue cards by a job, whose file can be fetched once: the codes exist nowhere else',
  tag,
  access: 'cards.issue',
  params: idParams,
  body: cardOrder.extend({ perSuperior: z.boolean().default(false) }),
  response: jobView,
  status: 202,
  problems: ['campaign-not-published', 'too-many-jobs'],
});
const reprintCards = endpoint({
  method: 'POST',
  path: 'api/card-batches/:id/reprint-jobs',
  summary: 'As many cards in the place of a lost batch, whose unused cards become unusable with them',
  tag,
  access: 'cards.issue',
  params: idParams,
  body: cardOrder
    .pick({ language: true, purpose: true, contact: true })
    .extend({ reason, perSuperior: z.boolean().default(false) }),
  response: jobView,
  status: 202,
  problems: ['batch-voided', 'campaign-not-published', 'too-many-jobs'],
});
const startPosters = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/poster-jobs',
  summary: 'Draw posters by a job, whose file is kept for a day',
  tag,
  access: 'cards.issue',
  params: idParams,
  body: posterOrder,
  response: jobView,
  status: 202,
  problems: ['campaign-not-published', 'too-many-jobs'],
});
const voidBatch = endpoint({
  method: 'POST',
  path: 'api/card-batches/:id/void',
  summary: 'Make the unused cards of a batch unusable',
  tag,
  access: 'cards.issue',
  params: idParams,
  body: z.strictObject({ reason }),
  status: 204,
  problems: ['batch-voided', 'immutable'],
});
const listCollectors = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/collectors',
  summary: 'Addresses of a campaign’s respondent pages',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  query: z.strictObject({ ...pageQuery(['unitCode']), unitId: id.optional() }),
  response: pageOf(
    z
      .strictObject({ collector: z.string(), unit: unitRef, group: z.string(), access: z.string(), url: z.string() })
      .meta({ id: 'Collector' }),
  ),
});

@Controller()
export class CardsController {
  constructor(
    @Inject(CardsService) private readonly cards: CardsService,
    @Inject(CardVoidsService) private readonly voids: CardVoidsService,
    @Inject(CollectorAddresses) private readonly addresses: CollectorAddresses,
    @Inject(PrintJobs) private readonly printJobs: PrintJobs,
  ) {}

  @Route(listBatches)
  async listBatches(@Call() { viewer, params, query }: Input<typeof listBatches>): Promise<Output<typeof listBatches>> {
    const batches = await this.cards.listBatches(viewer, params.id, query);
    const items = batches.items.map(({ batch, replaced, used }) => ({
      id: batch.id,
      name: batch.name,
      group: batch.groupKey,
      units: batch.unitCount,
      cards: batch.cardCount,
      spent: used,
      voided: batch.voided,
      replaces: replaced && { name: replaced.name, createdAt: replaced.createdOn },
      createdAt: batch.createdOn,
      createdBy: batch.createdBy,
    }));
    return { ...batches, items };
  }

  @Route(printCards)
  async print(@Call() { viewer, params, body, reply }: Input<typeof printCards>): Promise<unknown> {
    const { batchId, sheet } = await madeInTurn(
      () => this.cards.print(viewer, params.id, body),
      (made) => made.sheet,
    );
    asDownload(reply, 'cards.pdf', 'application/pdf');
    reply.header('x-card-batch', batchId);
    reply.status(200);
    return sheet;
  }

  @Route(printPosters)
  async printPosters(@Call() { viewer, params, body, reply }: Input<typeof printPosters>): Promise<unknown> {
    const posters = await madeInTurn(
      () => this.addresses.printPosters(viewer, params.id, body),
      (file) => file,
    );
    asDownload(reply, 'posters.pdf', 'application/pdf');
    reply.status(200);
    return posters;
  }

  @Route(startCards)
  async startCards(@Call() { viewer, params, body }: Input<typeof startCards>): Promise<Output<typeof startCards>> {
    return toJobView(viewer, await this.printJobs.startCards(viewer, params.id, body));
  }

  @Route(reprintCards)
  async reprint(@Call() { viewer, params, body }: Input<typeof reprintCards>): Promise<Output<typeof reprintCards>> {
    return toJobView(viewer, await this.printJobs.startReprint(viewer, params.id, body));
  }

  @Route(startPosters)
  async startPosters(
    @Call() { viewer, params, body }: Input<typeof startPosters>,
  ): Promise<Output<typeof startPosters>> {
    return toJobView(viewer, await this.printJobs.startPosters(viewer, params.id, body));
  }

  @Route(voidBatch)
  voidBatch(@Call() { viewer, params, body }: Input<typeof voidBatch>): Promise<void> {
    return this.voids.void(viewer, params.id, body.reason);
  }

  @Route(listCollectors)
  async listCollectors(
    @Call() { viewer, params, query }: Input<typeof listCollectors>,
  ): Promise<Output<typeof listCollectors>> {
    const page = await this.addresses.list(viewer, params.id, query);
    const items = page.items.map(({ collector, subject, url }) => ({
      collector: collector.id,
      unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
      group: collector.groupKey,
      access: collector.access,
      url,
    }));
    return { ...page, items };
  }
}
