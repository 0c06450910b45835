import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { BackupFolder } from './backup-folder.js';
import { BackupHealth } from './backup-health.js';
import { BackupRuns } from './backup-runs.js';
import { BackupWork } from './backup-work.js';
import { BackupsController } from './backups.controller.js';
import { ScheduledBackups } from './scheduled-backups.service.js';

@Module({
  imports: [AuditModule],
  controllers: [BackupsController],
  providers: [BackupFolder, BackupHealth, BackupRuns, BackupWork, ScheduledBackups],
  exports: [BackupHealth, ScheduledBackups],
})
export class ScheduledBackupsModule {}
