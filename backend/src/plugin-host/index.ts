export type { CampaignType, GradingAnswer } from './campaign-type.js';
export { figureOrigin, figureRule } from './figure-rule.js';
export { PluginFailedError } from './plugin-failed.error.js';
export { pluginFolders } from './plugin-folders.js';
export { PluginHost } from './plugin-host.js';
export { PluginHostModule } from './plugin-host.module.js';
