import { Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { fileNameOf, printableText } from '../documents/index.js';
import { JobRegistry, Jobs, type Job, type JobHandler, type JobInHand, type JobOutcome } from '../jobs/index.js';
import { Workers } from '../workers/index.js';
import { buildReport } from './domain/build-report.js';
import { reportWords } from './domain/report-words.js';
import { ReportFiguresService } from './report-figures.service.js';
import { wishesOf, type ReportFormat, type ReportOrder } from './report-order.js';
import type { ReportToWrite } from './write-report.task.js';

const kind = 'report';
const task = new URL('./write-report.task.js', import.meta.url);
const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Reports that nobody has to wait for: figures are read here, the file is laid out in a worker. */
@Injectable()
export class ReportJob implements JobHandler, OnModuleInit {
  readonly needs = 'campaigns.manage';

  constructor(
    @Inject(ReportFiguresService) private readonly figures: ReportFiguresService,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Workers) private readonly workers: Workers,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.handle(kind, this);
  }

  /** @throws as {@link ReportFiguresService.check}; {@link JobInProgressError} 409 when the caller has one of this kind made already */
  async start(viewer: Viewer, campaignId: string, order: ReportOrder): Promise<Job> {
    const campaign = await this.figures.check(viewer, campaignId, order);
    // Without one it is the day on which it was asked for, whenever the job is done.
    const dated = { ...order, date: order.date ?? this.clock.today() };
    return this.jobs.start(viewer, {
      kind,
      key: `${kind}/${campaignId}/${viewer.accountId}/${order.kind}/${order.format}`,
      campaignId,
      subject: campaign.name,
      request: { campaignId, order: dated },
    });
  }

  async perform(job: JobInHand): Promise<JobOutcome> {
    const { campaignId, order } = job.job.request as unknown as { campaignId: string; order: ReportOrder };
    const { format, lang } = order;
    const most = await this.figures.size(job.viewer, campaignId, order);
    await job.progress({ done: 0, total: most, code: 'collecting' });
    const figures = await this.figures.of(job.viewer, campaignId, order, lang, (done) => job.progress({ done }));
    const document = buildReport(wishesOf(order, this.clock.today()), figures, reportWords(lang));
    const total = figures.rows.length;
    await job.progress({ done: total, total, code: 'writing' });
    const toWrite: ReportToWrite = { document, format };
    const parts = await this.workers.run<Uint8Array>(task, toWrite, job.signal);
    const file = await job.write(Readable.from(parts.map((part) => Buffer.from(part))), {
      name: fileNameOf(document.title, format),
      mediaType: mediaTypes[format],
    });
    return {
      file,
      effect: (tx) =>
        this.audit.record(tx, job.viewer, {
          action: 'report.made',
          subject: job.job.subject,
          detail: { name: printableText(document.title), format, run: figures.run.number, count: total },
        }),
    };
  }
}
