import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { InProcessEngine } from './in-process.engine.js';
import { JobEngine } from './job-engine.js';
import { JobFiles } from './job-files.js';
import { JobHealth } from './job-health.js';
import { JobLeases } from './job-leases.js';
import { JobRegistry } from './job-registry.js';
import { JobWorker } from './job-worker.js';
import { JobsController } from './jobs.controller.js';
import { Jobs } from './jobs.service.js';
import { PostgresEngine } from './postgres.engine.js';

@Module({
  imports: [AuditModule],
  controllers: [JobsController],
  providers: [
    Jobs,
    JobFiles,
    JobHealth,
    JobLeases,
    JobRegistry,
    JobWorker,
    {
      provide: JobEngine,
      inject: [Database, CONFIG],
      useFactory: (database: Database, { role }: Config): JobEngine =>
        database.isPostgres ? new PostgresEngine(database, role !== 'web') : new InProcessEngine(),
    },
  ],
  exports: [Jobs, JobFiles, JobHealth, JobRegistry],
})
export class JobsModule {}
