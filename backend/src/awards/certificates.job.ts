import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { CampaignsService } from '../campaigns/index.js';
import { JobRegistry, Jobs, type Job, type JobHandler, type JobInHand, type JobOutcome } from '../jobs/index.js';
import { Certificates } from './certificates.service.js';

const kind = 'certificates';

/** Certificates that are drawn while nobody waits. */
@Injectable()
export class CertificatesJob implements JobHandler, OnModuleInit {
  readonly needs = 'campaigns.manage';

  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(Certificates) private readonly certificates: Certificates,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.handle(kind, this);
  }

  /** Gives numbers first, so that a second print bears the same. @throws as {@link Certificates.number} */
  async start(viewer: Viewer, campaignId: string, unitIds?: readonly string[]): Promise<Job> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const wanted = await this.certificates.number(viewer, campaignId, unitIds);
    return this.jobs.start(viewer, {
      kind,
      campaignId,
      subject: campaign.name,
      total: wanted.length,
      request: { campaignId, unitIds: wanted },
    });
  }

  async perform(job: JobInHand): Promise<JobOutcome> {
    const { campaignId, unitIds } = job.job.request as { campaignId: string; unitIds: string[] };
    const total = unitIds.length;
    await job.progress({ done: 0, total, code: 'drawing' });
    const pages = await this.certificates.print(job.viewer, campaignId, unitIds, (done) =>
      job.progress({ done, total }),
    );
    return { file: await job.write(pages, { name: 'certificates.pdf', mediaType: 'application/pdf' }) };
  }
}
