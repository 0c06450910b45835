export { check, type CheckReport } from './check.js';
export { checkInProcess } from './check-process.js';
export { ChecksModule } from './checks.module.js';
export { SystemChecks } from './system-checks.service.js';
