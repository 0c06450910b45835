export { Disks } from './disks.js';
export { Readiness } from './readiness.js';
export { SystemModule } from './system.module.js';
export { version } from './version.js';
