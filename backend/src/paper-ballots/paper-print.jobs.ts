import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { openingOf } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { message } from '../documents/index.js';
import { catalogueOf, FormExportsService, type PrintLanguage } from '../forms/index.js';
import { JobRegistry, Jobs, type Job, type JobInHand, type JobOutcome } from '../jobs/index.js';
import { BatchPlaces, type PlacedBatch } from './batch-places.js';
import { printedNumber } from './domain/paper-number.js';
import { PaperBatchStateError } from './paper-ballots.errors.js';

const needs = 'cards.issue';

export interface PaperOrder {
  readonly language: PrintLanguage;
  /** Whom to ask: an office, a telephone. */
  readonly contact: string;
}

/** The papers of a batch, drawn while nobody waits. They can be printed again: a number is taken once, however often it lies on a table. */
@Injectable()
export class PaperPrintJobs implements OnModuleInit {
  constructor(
    @Inject(BatchPlaces) private readonly places: BatchPlaces,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FormExportsService) private readonly forms: FormExportsService,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.handle('paper-ballots', { needs, perform: (job) => this.print(job) });
  }

  /** @throws {PaperBatchStateError} 409 when its papers are typed in no more */
  async start(viewer: Viewer, batchId: string, order: PaperOrder): Promise<Job> {
    const { batch, door } = await this.places.manage(viewer, batchId);
    if (batch.state !== 'ENTRY') throw new PaperBatchStateError();
    return this.jobs.start(viewer, {
      kind: 'paper-ballots',
      campaignId: batch.campaignId,
      subject: door.campaign.name,
      request: { batchId, order },
    });
  }

  private async print(job: JobInHand): Promise<JobOutcome> {
    const { batchId, order } = job.job.request as unknown as { readonly batchId: string; readonly order: PaperOrder };
    const placed = await this.places.manage(job.viewer, batchId);
    const { batch } = placed;
    const total = batch.lastNumber - batch.firstNumber + 1;
    await job.progress({ done: 0, total, code: 'drawing' });
    const heads = Array.from({ length: total }, (_, at) => ({
      ...this.around(placed, order),
      number: printedNumber(batch.code, batch.firstNumber + at),
    }));
    const papers = await this.forms.papers(batch.formVersionId, order.language, heads, (done) =>
      job.progress({ done, total }),
    );
    return { file: await job.write(papers, { name: `papers-${batch.code}.pdf`, mediaType: 'application/pdf' }) };
  }

  private around({ batch, door, unit }: PlacedBatch, { language, contact }: PaperOrder) {
    const say = (key: string, params?: Readonly<Record<string, string | number>>) =>
      message(catalogueOf(language), key, params);
    const { closesOn } = openingOf(door.campaign, door.group, this.clock.today());
    return {
      above: [unit.name, door.campaign.name, say('paper.batch', { name: batch.name })],
      notes: [
        say('paper.how'),
        say('paper.fold'),
        ...(closesOn === null ? [] : [say('paper.until', { day: closesOn })]),
        ...(contact === '' ? [] : [say('paper.contact', { contact })]),
        say('paper.privacy'),
      ],
    };
  }
}
