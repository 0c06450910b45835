import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Viewer } from '../access/index.js';
import { languages } from '../documents/index.js';
import { JobRegistry, Jobs, type Job, type JobHandler, type JobInHand, type JobOutcome } from '../jobs/index.js';
import { answerFileNames, answerFormats, writeAnswers } from './answer-files.js';
import { AnswerRows } from './answer-rows.js';

const kind = 'answer-export';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const mediaTypes = {
  xlsx: spreadsheet,
  csv: 'text/csv; charset=utf-8',
  codebook: spreadsheet,
  spss: 'text/plain; charset=utf-8',
};

/** Which answers, and in which form. */
export const answerFile = z.strictObject({
  group: z.string().max(40),
  format: z.enum(answerFormats),
  lang: z.enum(languages).default('zh-CN'),
});
export type AnswerFile = z.output<typeof answerFile>;

/** Exports of answers that nobody has to wait for. */
@Injectable()
export class AnswerExportJob implements JobHandler, OnModuleInit {
  readonly needs = 'campaigns.manage';

  constructor(
    @Inject(AnswerRows) private readonly answers: AnswerRows,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.handle(kind, this);
  }

  /** @throws as {@link AnswerRows.of}; {@link JobInProgressError} 409 when the caller exports these already */
  async start(viewer: Viewer, campaignId: string, file: AnswerFile): Promise<Job> {
    const { campaign } = await this.answers.of(viewer, campaignId, file.group);
    return this.jobs.start(viewer, {
      kind,
      key: `${kind}/${campaignId}/${viewer.accountId}/${file.group}/${file.format}`,
      campaignId,
      subject: campaign.name,
      request: { campaignId, file },
    });
  }

  async perform(job: JobInHand): Promise<JobOutcome> {
    const { campaignId, file } = job.job.request as { campaignId: string; file: AnswerFile };
    const table = await this.answers.of(job.viewer, campaignId, file.group);
    const { total } = table;
    await job.progress({ done: 0, total, code: 'writing' });
    const content = writeAnswers(file.format, table, file.lang, (done) =>
      job.progress({ done, total: Math.max(total, done) }),
    );
    return {
      file: await job.write(content, { name: answerFileNames[file.format], mediaType: mediaTypes[file.format] }),
    };
  }
}
