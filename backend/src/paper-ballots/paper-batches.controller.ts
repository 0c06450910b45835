import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { printLanguages } from '../forms/index.js';
import { jobView, toJobView } from '../jobs/index.js';
import { BatchViews, batchView } from './batch-views.js';
import { PaperBatchesService } from './paper-batches.service.js';
import { PaperControlService } from './paper-control.service.js';
import { PaperPrintJobs } from './paper-print.jobs.js';
import { BatchPlaces } from './batch-places.js';

const tag = 'paper';
/** One print of five thousand pages takes minutes. */
const mostPapers = 2_000;
const count = z.int().min(0).max(mostPapers);

const listBatches = endpoint({
  method: 'GET',
  path: 'api/paper-batches',
  summary: 'Batches of papers that the caller reaches: of a campaign, or of all that are running',
  tag,
  access: 'paper.enter',
  query: z
    .strictObject({
      ...pageQuery(['createdOn']),
      campaignId: id.optional(),
      open: z
        .enum(['true', 'false'])
        .transform((value) => value === 'true')
        .optional(),
    })
    .omit({ q: true }),
  response: pageOf(batchView),
});
const readBatch = endpoint({
  method: 'GET',
  path: 'api/paper-batches/:id',
  summary: 'A batch of papers, and what of it waits for whom',
  tag,
  access: 'paper.enter',
  params: idParams,
  response: batchView,
});
const createBatch = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/paper-batches',
  summary: 'Issue numbered papers for one group at one door',
  tag,
  access: 'cards.issue',
  params: idParams,
  body: z.strictObject({
    group: z.string().max(40),
    unitId: id,
    name: z.string().trim().min(1).max(60),
    papers: z.int().min(1).max(mostPapers),
    samplePercent: z.int().min(1).max(100).default(10),
    /** Hundredths of a percent. */
    errorLimit: z.int().min(0).max(10_000).default(100),
  }),
  response: batchView,
  status: 201,
  problems: ['campaign-not-published'],
});
const countBatch = endpoint({
  method: 'PUT',
  path: 'api/paper-batches/:id/counts',
  summary: 'How many papers were handed out, and how many came back',
  tag,
  access: 'cards.issue',
  params: idParams,
  body: z.strictObject({ issued: count, returned: count.nullable() }),
  ifMatch: true,
  response: batchView,
  problems: ['paper-batch-state', 'immutable'],
});
const printBatch = endpoint({
  method: 'POST',
  path: 'api/paper-batches/:id/prints',
  summary: 'Draw the papers of a batch by a job',
  tag,
  access: 'cards.issue',
  params: idParams,
  body: z.strictObject({
    language: z.enum(printLanguages).default('zh-CN'),
    contact: z.string().trim().max(200).default(''),
  }),
  response: jobView,
  status: 202,
  problems: ['paper-batch-state', 'too-many-jobs'],
});
const drawSample = endpoint({
  method: 'POST',
  path: 'api/paper-batches/:id/sample',
  summary: 'End the first entry, and draw which papers are typed in again',
  tag,
  access: 'cards.issue',
  params: idParams,
  response: batchView,
  problems: ['paper-batch-state', 'immutable'],
});
const closeBatch = endpoint({
  method: 'POST',
  path: 'api/paper-batches/:id/closing',
  summary:
    'Make ballots of the papers and forget their numbers, or have all typed in twice where too many answers differ',
  tag,
  access: 'cards.issue',
  params: idParams,
  response: z
    .strictObject({ outcome: z.enum(['closed', 'everything']), batch: batchView })
    .meta({ id: 'ClosedPapers' }),
  problems: ['paper-batch-state', 'paper-control-open', 'immutable'],
});
const voidBatch = endpoint({
  method: 'POST',
  path: 'api/paper-batches/:id/void',
  summary: 'Make every paper of a batch void',
  tag,
  access: 'cards.issue',
  params: idParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  status: 204,
  problems: ['paper-batch-state', 'immutable'],
});

@Controller()
export class PaperBatchesController {
  constructor(
    @Inject(PaperBatchesService) private readonly batches: PaperBatchesService,
    @Inject(PaperControlService) private readonly control: PaperControlService,
    @Inject(PaperPrintJobs) private readonly prints: PaperPrintJobs,
    @Inject(BatchPlaces) private readonly places: BatchPlaces,
    @Inject(BatchViews) private readonly views: BatchViews,
  ) {}

  @Route(listBatches)
  async list(@Call() { viewer, query }: Input<typeof listBatches>): Promise<Output<typeof listBatches>> {
    const page = await this.batches.list(viewer, query);
    return { ...page, items: await Promise.all(page.items.map((placed) => this.views.of(viewer, placed))) };
  }

  @Route(readBatch)
  async read(@Call() { viewer, params }: Input<typeof readBatch>): Promise<Output<typeof readBatch>> {
    return this.views.of(viewer, await this.places.find(viewer, params.id));
  }

  @Route(createBatch)
  async create(@Call() { viewer, params, body }: Input<typeof createBatch>): Promise<Output<typeof createBatch>> {
    return this.views.of(viewer, await this.batches.create(viewer, params.id, body));
  }

  @Route(countBatch)
  async count(@Call() { viewer, params, body, ifMatch }: Input<typeof countBatch>): Promise<Output<typeof countBatch>> {
    return this.views.of(viewer, await this.batches.count(viewer, params.id, ifMatch, body));
  }

  @Route(printBatch)
  async print(@Call() { viewer, params, body }: Input<typeof printBatch>): Promise<Output<typeof printBatch>> {
    return toJobView(viewer, await this.prints.start(viewer, params.id, body));
  }

  @Route(drawSample)
  async draw(@Call() { viewer, params }: Input<typeof drawSample>): Promise<Output<typeof drawSample>> {
    return this.views.of(viewer, await this.control.draw(viewer, params.id));
  }

  @Route(closeBatch)
  async close(@Call() { viewer, params }: Input<typeof closeBatch>): Promise<Output<typeof closeBatch>> {
    const outcome = await this.control.close(viewer, params.id);
    return { outcome, batch: await this.views.of(viewer, await this.places.manage(viewer, params.id)) };
  }

  @Route(voidBatch)
  void(@Call() { viewer, params, body }: Input<typeof voidBatch>): Promise<void> {
    return this.batches.void(viewer, params.id, body.reason);
  }
}
