/** What tests of the whole application reach into; nothing in the product imports it. */
export { roles } from './access/index.js';
export { AccountsService } from './accounts/index.js';
export { Archive } from './backup/archive-reader.js';
export { ArchiveWriter } from './backup/archive-writer.js';
export { backup } from './backup/backup.js';
export { restore } from './backup/restore.js';
export { CardsService } from './cards/index.js';
export { Campaign, CampaignSubject } from './campaigns/index.js';
export { check, SystemChecks } from './checks/index.js';
export {
  BallotInbox,
  BallotIntegration,
  BallotPool,
  InboxKeys,
  IntakeSignals,
  storeCardBallots,
  Tally,
} from './ballots/index.js';
export { GroupCommit } from './common/group-commit.js';
export { CollectorKeys } from './ballots/inbox/collector-keys.js';
export { Clock } from './common/clock.js';
export { createDataSource } from './database/data-source.js';
export { undoNewest, type Loss } from './database/undo-migration.js';
export { StorageFaultError } from './database/storage-fault.js';
export { DataDamagedError } from './database/damaged-value.js';
export { Database } from './database/database.js';
export { DisclosedCounts } from './disclosure/index.js';
export { entities } from './entities.js';
export { migrations } from './database/migrations/index.js';
export { compileForm } from '@pingyi/form-definitions/compile';
export { FormsService } from './forms/index.js';
export { FormShelvesService } from './forms/form-shelves.service.js';
export { readFormFile } from './forms/read-form-file.js';
export { GradingService } from './grading/index.js';
export { GradingInputBuilder } from './grading/grading-input.builder.js';
export { OutcomeStore } from './grading/outcome-store.js';
export { Objection } from './objections/objection.entity.js';
export { Job } from './jobs/index.js';
export { JobFiles } from './jobs/job-files.js';
export { JobLeases } from './jobs/job-leases.js';
export { PluginHost } from './plugin-host/index.js';
export { pluginFolder, removePluginFolders, trialBundle } from './plugin-host/testing/plugin-folder.js';
export { ScheduledBackups } from './scheduled-backups/index.js';
export { StatementChain } from './statements/index.js';
export { RecordImports } from './registers/record-imports.js';
export { MailDeliveries, ReminderSchedule, RobotPosts } from './reminders/index.js';
export { Workers } from './workers/index.js';
export { AddressGuard, WebhookDeliveries } from './webhooks/index.js';
export { UnitGrades } from './unit-pages/unit-grades.service.js';
export { UnitImports } from './organisations/unit-imports.js';
