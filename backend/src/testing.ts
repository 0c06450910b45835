/** What tests of the whole application reach into; nothing in the product imports it. */
export { AccountsService } from './accounts/index.js';
export { Archive } from './backup/archive-reader.js';
export { ArchiveWriter } from './backup/archive-writer.js';
export { Campaign, CampaignSubject } from './campaigns/index.js';
export { check, SystemChecks } from './checks/index.js';
export { BallotInbox, BallotIntegration, BallotPool, CardsService, storeCardBallots, Tally } from './collection/index.js';
export { createDataSource } from './database/data-source.js';
export { DataDamagedError } from './database/damaged-value.js';
export { Database } from './database/database.js';
export { entities } from './database/entities.js';
export { migrations } from './database/migrations/index.js';
export { readFormFile } from './forms/read-form-file.js';
export { GradingService } from './grading/index.js';
export { pluginFolder, removePluginFolders, trialBundle } from './plugin-host/testing/plugin-folder.js';
export { UnitImports } from './organisations/unit-imports.js';
