export { JobFiles } from './job-files.js';
export type { JobEnd, JobHandler, JobOutcome } from './job-handler.js';
export type { JobInHand } from './job-in-hand.js';
export { JobRegistry } from './job-registry.js';
export { jobView, toJobView } from './job-view.js';
export { Job, type JobFile } from './job.entity.js';
export { JobFailure, JobFinishedError, JobLostError } from './jobs.errors.js';
export { JobsModule } from './jobs.module.js';
export { Jobs } from './jobs.service.js';
