export type { DoorCounts } from './domain/participation.js';
export { ParticipationModule } from './participation.module.js';
export { ParticipationService, type UnitRow } from './participation.service.js';
export { ballotParticipation } from './participation-view.js';
