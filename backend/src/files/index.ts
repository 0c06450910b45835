export { checkEvidence } from './evidence.check.js';
export { EvidenceFile } from './evidence-file.entity.js';
export { everyEvidence, findEvidence } from './evidence.lookup.js';
export { FilesModule } from './files.module.js';
export { evidenceFolder, readEvidence } from './read-evidence.js';
