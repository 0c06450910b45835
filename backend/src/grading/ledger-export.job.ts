import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Viewer } from '../access/index.js';
import { CampaignsService } from '../campaigns/index.js';
import { languages, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { JobRegistry, Jobs, type Job, type JobHandler, type JobInHand, type JobOutcome } from '../jobs/index.js';
import { GradingService } from './grading.service.js';
import { LedgerExport } from './ledger-export.js';
import { outcomeFilters } from './outcome-filters.js';

const kind = 'ledger-export';

/** What a file of the ledger holds, and in which words. */
export const ledgerFile = z.strictObject({
  format: z.enum(spreadsheetFormats),
  lang: z.enum(languages).default('zh-CN'),
  ...outcomeFilters,
});
export type LedgerFile = z.output<typeof ledgerFile>;

/** Exports of a ledger that nobody has to wait for. */
@Injectable()
export class LedgerExportJob implements JobHandler, OnModuleInit {
  readonly needs = 'ledger.read';

  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(LedgerExport) private readonly ledgerExport: LedgerExport,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.handle(kind, this);
  }

  /** @throws {JobInProgressError} 409 when the caller exports this ledger already, in this format */
  async start(viewer: Viewer, campaignId: string, file: LedgerFile): Promise<Job> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    return this.jobs.start(viewer, {
      kind,
      key: `${kind}/${campaignId}/${viewer.accountId}/${file.format}`,
      campaignId,
      subject: campaign.name,
      request: { campaignId, file },
    });
  }

  async perform(job: JobInHand): Promise<JobOutcome> {
    const { campaignId, file } = job.job.request as { campaignId: string; file: LedgerFile };
    const { format, lang, ...filters } = file;
    const run = await this.grading.current(campaignId);
    const total = run?.progressTotal ?? 0;
    await job.progress({ done: 0, total, code: 'writing' });
    const content = await this.ledgerExport.write(job.viewer, campaignId, filters, format, lang, (done) =>
      job.progress({ done, total: Math.max(total, done) }),
    );
    return { file: await job.write(content, { name: `ledger.${format}`, mediaType: spreadsheetMediaTypes[format] }) };
  }
}
