export { CampaignRater } from './campaign-rater.entity.js';
export { CampaignSubject } from './campaign-subject.entity.js';
export { Campaign } from './campaign.entity.js';
export { CampaignsModule } from './campaigns.module.js';
export { CampaignsService, type NewCampaign, type SubjectChoice } from './campaigns.service.js';
export { isOwnSheet, openingOf, type AccessKind, type EvaluatorGroup, type Phase } from './domain/campaign-plan.js';
export { thresholdsOf } from './domain/thresholds.js';
export { mayVeto, rosterOf, unitLists, type Commitment, type Panel } from './domain/subject-data.js';
export { isGradable, type CampaignState } from './domain/campaign-state.js';
