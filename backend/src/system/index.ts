export { SystemModule } from './system.module.js';
export { version } from './version.js';
