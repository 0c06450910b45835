import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { accepts } from '../campaigns/index.js';
import { ConflictError } from '../common/problem/problem.error.js';
import { JobRegistry, Jobs, type Job, type JobInHand, type JobOutcome } from '../jobs/index.js';
import { CardCountsService } from './card-counts.service.js';
import { CardVoidsService } from './card-voids.service.js';
import { CardsService, hashSlices, type CardOrder } from './cards.service.js';
import { CollectorAddresses, type PosterOrder } from './collector-addresses.js';

const mediaType = 'application/pdf';

/** An order for cards, in one file or in one for each superior of the units. */
export type CardJobOrder = CardOrder & { readonly perSuperior: boolean };
const needs = 'cards.issue';

interface PrintRequest<Order> {
  readonly campaignId: string;
  readonly order: Order;
}

/** How a batch is printed anew. */
export type ReprintOrder = Pick<CardJobOrder, 'language' | 'purpose' | 'contact' | 'perSuperior'> & {
  readonly reason: string;
};

interface ReprintRequest {
  readonly batchId: string;
  readonly reprint: ReprintOrder;
}

/** Cards and posters that are drawn while nobody waits. */
@Injectable()
export class PrintJobs implements OnModuleInit {
  constructor(
    @Inject(CardsService) private readonly cards: CardsService,
    @Inject(CardCountsService) private readonly counts: CardCountsService,
    @Inject(CardVoidsService) private readonly voids: CardVoidsService,
    @Inject(CollectorAddresses) private readonly addresses: CollectorAddresses,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.handle('card-sheet', { needs, perform: (job) => this.printCards(job) });
    this.registry.handle('posters', { needs, perform: (job) => this.printPosters(job) });
  }

  /** @throws {ValidationFailedError | ConflictError} as the order itself would be refused */
  async startCards(viewer: Viewer, campaignId: string, order: CardJobOrder): Promise<Job> {
    const { campaign } = await this.addresses.unitsFor(viewer, campaignId, order, 'card');
    return this.jobs.start(viewer, {
      kind: 'card-sheet',
      campaignId,
      subject: campaign.name,
      request: { campaignId, order },
    });
  }

  /** Cards in the place of a batch that was lost. @throws {ConflictError} 409 batch-voided, campaign-not-published */
  async startReprint(viewer: Viewer, batchId: string, reprint: ReprintOrder): Promise<Job> {
    const { batch, campaign } = await this.voids.find(viewer, batchId);
    if (batch.voided) throw new ConflictError('batch-voided');
    if (!accepts(campaign, 'cards')) throw new ConflictError('campaign-not-published');
    return this.jobs.start(viewer, {
      kind: 'card-sheet',
      campaignId: campaign.id,
      subject: campaign.name,
      request: { batchId, reprint },
    });
  }

  /** @throws {ValidationFailedError | ConflictError} as the order itself would be refused */
  async startPosters(viewer: Viewer, campaignId: string, order: PosterOrder): Promise<Job> {
    const { campaign } = await this.addresses.unitsFor(viewer, campaignId, order, 'open');
    return this.jobs.start(viewer, {
      kind: 'posters',
      campaignId,
      subject: campaign.name,
      request: { campaignId, order },
    });
  }

  /** The file is there before its cards are: a killed process leaves codes that open nothing. */
  private async printCards(job: JobInHand): Promise<JobOutcome> {
    const request = job.job.request as unknown as PrintRequest<CardJobOrder> | ReprintRequest;
    const { campaignId, order } = 'reprint' in request ? await this.orderOf(job.viewer, request) : request;
    const drafted = await this.cards.draft(job.viewer, campaignId, order);
    const { batchId, cards } = drafted;
    await job.progress({ done: 0, total: cards.length, code: 'drawing' });
    const onCard = (done: number) => job.progress({ done, total: cards.length });
    const file = order.perSuperior
      ? await job.write(drafted.archive(onCard), { name: 'cards.zip', mediaType: 'application/zip', once: true })
      : await job.write(drafted.sheet(onCard), { name: 'cards.pdf', mediaType, once: true });
    return {
      file,
      result: { batch: batchId, cards: cards.length },
      hold: (tx) => this.cards.holdFor(tx, drafted),
      effect: async (tx) => {
        await this.cards.insertBatch(tx, job.viewer, drafted);
        if ('reprint' in request)
          await this.voids.voidIn(tx, job.viewer, drafted.campaign, {
            batchId: request.batchId,
            reason: request.reprint.reason,
          });
        for (const slice of hashSlices(cards)) await this.cards.insertHashes(tx, batchId, slice);
      },
    };
  }

  /** The order that comes to the cards of another batch: as many at each door. */
  private async orderOf(viewer: Viewer, { batchId, reprint }: ReprintRequest): Promise<PrintRequest<CardJobOrder>> {
    const { batch } = await this.voids.find(viewer, batchId);
    const counts = await this.counts.issuedOf(batch);
    return {
      campaignId: batch.campaignId,
      order: {
        ...reprint,
        group: batch.groupKey,
        unitIds: await this.addresses.unitsBehind(batch.campaignId, batch.groupKey, [...counts.keys()]),
        cardsPerUnit: null,
        counts,
        name: batch.name,
        replaces: batchId,
      },
    };
  }

  private async printPosters(job: JobInHand): Promise<JobOutcome> {
    const { campaignId, order } = job.job.request as unknown as PrintRequest<PosterOrder>;
    const posters = await this.addresses.printPosters(job.viewer, campaignId, order, (done, total) =>
      job.progress({ done, total, code: 'drawing' }),
    );
    return { file: await job.write(posters, { name: 'posters.pdf', mediaType }) };
  }
}
