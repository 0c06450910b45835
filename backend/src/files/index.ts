export { checkEvidence } from './evidence.check.js';
export { evidenceView, toEvidenceView } from './evidence.controller.js';
export { EvidenceFile } from './evidence-file.entity.js';
export { EvidenceService } from './evidence.service.js';
export { everyEvidence, findEvidence } from './evidence.lookup.js';
export { FilesModule } from './files.module.js';
export { evidenceFolder, readEvidence } from './read-evidence.js';
