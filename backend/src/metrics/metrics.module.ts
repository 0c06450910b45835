import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/index.js';
import { ScheduledBackupsModule } from '../scheduled-backups/index.js';
import { SystemModule } from '../system/index.js';
import { InstallationMetrics } from './installation-metrics.js';
import { Metrics } from './metrics.js';

@Module({
  imports: [JobsModule, ScheduledBackupsModule, SystemModule],
  providers: [InstallationMetrics, Metrics],
  exports: [Metrics],
})
export class MetricsModule {}
