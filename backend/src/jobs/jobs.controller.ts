import { Controller, Inject, Logger } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { asDownload } from '../documents/index.js';
import { jobView, toJobView } from './job-view.js';
import { jobStates } from './job.entity.js';
import { Jobs } from './jobs.service.js';

const tag = 'jobs';

const listJobs = endpoint({
  method: 'GET',
  path: 'api/jobs',
  summary: 'Jobs that the caller asked for, and those of campaigns that the caller manages',
  tag,
  access: 'signed-in',
  query: z.strictObject({
    ...pageQuery(['createdAt']),
    state: z.enum(jobStates).optional(),
    campaignId: id.optional(),
  }),
  response: pageOf(jobView),
});
const getJob = endpoint({
  method: 'GET',
  path: 'api/jobs/:id',
  summary: 'Read a job',
  tag,
  access: 'signed-in',
  params: idParams,
  response: jobView,
});
const cancelJob = endpoint({
  method: 'POST',
  path: 'api/jobs/:id/cancel',
  summary: 'Cancel a job, whatever process works on it',
  tag,
  access: 'signed-in',
  params: idParams,
  response: jobView,
  problems: ['job-finished', 'job-decided'],
});
const getFile = endpoint({
  method: 'GET',
  path: 'api/jobs/:id/file',
  summary: 'The file that a job of the caller’s has made, for a day',
  tag,
  access: 'signed-in',
  params: idParams,
  response: { files: ['application/octet-stream'] },
  problems: ['job-file-gone'],
});

@Controller()
export class JobsController {
  private readonly report = (error: unknown): void => new Logger('jobs').error('A fetched file stays', error);

  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  @Route(listJobs)
  async list(@Call() { viewer, query }: Input<typeof listJobs>): Promise<Output<typeof listJobs>> {
    const page = await this.jobs.list(viewer, query);
    return { ...page, items: page.items.map((job) => toJobView(viewer, job)) };
  }

  @Route(getJob)
  async get(@Call() { viewer, params }: Input<typeof getJob>): Promise<Output<typeof getJob>> {
    return toJobView(viewer, await this.jobs.get(viewer, params.id));
  }

  @Route(cancelJob)
  async cancel(@Call() { viewer, params }: Input<typeof cancelJob>): Promise<Output<typeof cancelJob>> {
    return toJobView(viewer, await this.jobs.cancel(viewer, params.id));
  }

  @Route(getFile)
  async file(@Call() { viewer, params, reply }: Input<typeof getFile>): Promise<unknown> {
    const found = await this.jobs.file(viewer, params.id);
    const { file, content } = found;
    reply.raw.once('finish', () => void this.jobs.fetched(found).catch(this.report));
    asDownload(reply, file.name, file.mediaType);
    reply.header('content-length', file.bytes);
    return content;
  }
}
