export { createApp, ensureAdministrator } from './app.js';
export { ConfigError } from './config/config.error.js';
export { readConfig, variables, type Config } from './config/config.js';
export { createDataSource } from './database/data-source.js';
export { loadDemonstration, openCardCampaign } from './demonstration/index.js';
export { PluginHost, pluginFolders } from './plugin-host/index.js';
