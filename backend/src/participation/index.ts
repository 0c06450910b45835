export { ParticipationModule } from './participation.module.js';
