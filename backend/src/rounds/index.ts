export { RoundsModule } from './rounds.module.js';
export { WeakUnits } from './weak-units.service.js';
