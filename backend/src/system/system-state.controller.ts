import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { endpoint, Route, type Output } from '../common/http/endpoint.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { DatabaseSizes } from '../database/database-size.js';
import { JobHealth } from '../jobs/index.js';
import { Disks } from './disks.js';
import { version } from './version.js';

const count = z.int().min(0);

const state = endpoint({
  method: 'GET',
  path: 'api/system-state',
  summary: 'How the installation stands: room on its disks, size of its database, jobs, versions',
  tag: 'system',
  access: 'system.check',
  response: z
    .strictObject({
      version: z.string(),
      /** Of Node.js. */
      node: z.string(),
      /** When the process that answers was started. */
      startedAt: z.string(),
      role: z.enum(['all', 'web', 'worker']),
      database: z.strictObject({ kind: z.enum(['sqlite', 'postgres']), version: z.string(), bytes: count }),
      disks: z.array(
        z.strictObject({ folder: z.enum(['data', 'backup']), freeBytes: count, totalBytes: count, low: z.boolean() }),
      ),
      /** Those of a month; stuck are those that no process has taken up for five minutes. */
      jobs: z.strictObject({
        queued: count,
        running: count,
        succeeded: count,
        failed: count,
        cancelled: count,
        stuck: count,
      }),
    })
    .meta({ id: 'SystemState' }),
});

@Controller()
export class SystemStateController {
  private readonly startedAt = new Date(Date.now() - process.uptime() * 1000).toISOString();

  constructor(
    @Inject(DatabaseSizes) private readonly database: DatabaseSizes,
    @Inject(Disks) private readonly disks: Disks,
    @Inject(JobHealth) private readonly jobs: JobHealth,
    @Inject(CONFIG) private readonly config: Pick<Config, 'role'>,
  ) {}

  @Route(state)
  async state(): Promise<Output<typeof state>> {
    return {
      version,
      node: process.versions.node,
      startedAt: this.startedAt,
      role: this.config.role,
      database: await this.database.read(),
      disks: [...(await this.disks.read())],
      jobs: await this.jobs.counts(),
    };
  }
}
