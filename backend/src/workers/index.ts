export { runOwnCommand, type CommandEnd } from './own-command.js';
export type { Task } from './worker-protocol.js';
export { Workers, workersLimits } from './workers.js';
export { WorkersModule } from './workers.module.js';
