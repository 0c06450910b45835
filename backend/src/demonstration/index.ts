export { Demonstration } from './demonstration.js';
export { DemonstrationModule } from './demonstration.module.js';
export { openCardCampaign } from './card-campaign.js';
export { loadDemonstration } from './load-demonstration.js';
export { refuseWellKnownAccounts } from './well-known-accounts.js';
