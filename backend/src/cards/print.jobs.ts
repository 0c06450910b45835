import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { JobRegistry, Jobs, type Job, type JobInHand, type JobOutcome } from '../jobs/index.js';
import { CardsService, hashSlices, type CardOrder } from './cards.service.js';
import { CollectorAddresses, type PrintOrder } from './collector-addresses.js';

const mediaType = 'application/pdf';
const needs = 'cards.issue';

interface PrintRequest<Order> {
  readonly campaignId: string;
  readonly order: Order;
}

/** Cards and posters that are drawn while nobody waits. */
@Injectable()
export class PrintJobs implements OnModuleInit {
  constructor(
    @Inject(CardsService) private readonly cards: CardsService,
    @Inject(CollectorAddresses) private readonly addresses: CollectorAddresses,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.handle('card-sheet', { needs, perform: (job) => this.printCards(job) });
    this.registry.handle('posters', { needs, perform: (job) => this.printPosters(job) });
  }

  /** @throws {ValidationFailedError | ConflictError} as the order itself would be refused */
  async startCards(viewer: Viewer, campaignId: string, order: CardOrder): Promise<Job> {
    const { campaign } = await this.addresses.unitsFor(viewer, campaignId, order, 'card');
    return this.jobs.start(viewer, {
      kind: 'card-sheet',
      campaignId,
      subject: campaign.name,
      request: { campaignId, order },
    });
  }

  /** @throws {ValidationFailedError | ConflictError} as the order itself would be refused */
  async startPosters(viewer: Viewer, campaignId: string, order: PrintOrder): Promise<Job> {
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
    const { campaignId, order } = job.job.request as unknown as PrintRequest<CardOrder>;
    const drafted = await this.cards.draft(job.viewer, campaignId, order);
    const { batchId, cards } = drafted;
    await job.progress({ done: 0, total: cards.length, code: 'drawing' });
    const sheet = drafted.sheet((done) => job.progress({ done, total: cards.length }));
    const file = await job.write(sheet, { name: 'cards.pdf', mediaType, once: true });
    return {
      file,
      result: { batch: batchId, cards: cards.length },
      hold: (tx) => this.cards.holdFor(tx, drafted),
      effect: async (tx) => {
        await this.cards.insertBatch(tx, job.viewer, drafted);
        for (const slice of hashSlices(cards)) await this.cards.insertHashes(tx, batchId, slice);
      },
    };
  }

  private async printPosters(job: JobInHand): Promise<JobOutcome> {
    const { campaignId, order } = job.job.request as unknown as PrintRequest<PrintOrder>;
    const posters = await this.addresses.printPosters(job.viewer, campaignId, order, (done, total) =>
      job.progress({ done, total, code: 'drawing' }),
    );
    return { file: await job.write(posters, { name: 'posters.pdf', mediaType }) };
  }
}
