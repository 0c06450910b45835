export { RoundsModule } from './rounds.module.js';
