export { CampaignDeskModule } from './campaign-desk.module.js';
