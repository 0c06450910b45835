import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import {
  JobFailure,
  JobFiles,
  JobRegistry,
  Jobs,
  type Job,
  type JobFile,
  type JobHandler,
  type JobInHand,
  type JobOutcome,
} from '../jobs/index.js';
import { UnitImports } from './unit-imports.js';
import { UnitSpreadsheet } from './unit-spreadsheet.js';

const kind = 'unit-import';

interface ImportRequest {
  readonly input: JobFile;
  readonly ignoreUnknown: boolean;
}

/**
 * Imports that nobody has to wait for. Until an import is decided it can be cancelled and begins anew when its process is killed; once
 * it is decided, whoever takes the job over carries on where the slices end (ADR 23).
 */
@Injectable()
export class UnitImportJob implements JobHandler, OnModuleInit {
  readonly needs = 'units.manage';

  constructor(
    @Inject(UnitSpreadsheet) private readonly spreadsheet: UnitSpreadsheet,
    @Inject(UnitImports) private readonly imports: UnitImports,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(JobFiles) private readonly files: JobFiles,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.handle(kind, this);
  }

  /** @throws {JobInProgressError} 409 while another import is under way */
  async start(viewer: Viewer, file: { name: string; content: Buffer }, ignoreUnknown: boolean): Promise<Job> {
    const named = { name: file.name, mediaType: 'application/octet-stream' };
    const input = await this.files.write(Readable.from([file.content]), named);
    try {
      return await this.jobs.start(viewer, { kind, key: kind, subject: file.name, request: { input, ignoreUnknown } });
    } catch (error) {
      await this.files.remove(input);
      throw error;
    }
  }

  async perform(job: JobInHand): Promise<JobOutcome> {
    const { input, ignoreUnknown } = job.job.request as unknown as ImportRequest;
    const report = job.isDecided ? job.job.result : await this.decide(job, input, ignoreUnknown);
    await this.imports.finish(async (left) => {
      const total = Math.max(left, job.job.progressTotal);
      await job.progress({ done: total - left, total, code: 'applying' });
    });
    await this.files.remove(input);
    return { result: report ?? {} };
  }

  /** What was uploaded is of no use once the job has ended. */
  async ended(_tx: unknown, { request }: Pick<Job, 'request'>): Promise<void> {
    const { input } = request as unknown as Partial<ImportRequest>;
    // What cannot be tidied up must not keep a job from ending.
    if (input) await this.files.remove(input);
  }

  private async decide(job: JobInHand, input: JobFile, ignoreUnknown: boolean): Promise<Record<string, unknown>> {
    await job.progress({ done: 0, code: 'reading' });
    const stored = await this.files.read(input);
    if (!stored) throw new JobFailure('job-file-gone', 'The uploaded file is not there any more');
    const file = await buffer(stored);
    const decided = await this.spreadsheet.decide(
      job.viewer,
      file,
      { ignoreUnknown, signal: job.signal },
      (tx, report) => job.decide(tx, { ...report }),
    );
    return { ...decided };
  }
}
