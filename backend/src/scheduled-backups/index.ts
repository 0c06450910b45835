export { BackupHealth } from './backup-health.js';
export { ScheduledBackups } from './scheduled-backups.service.js';
export { ScheduledBackupsModule } from './scheduled-backups.module.js';
