export { EvidenceFile } from './evidence-file.entity.js';
export { FilesModule } from './files.module.js';
