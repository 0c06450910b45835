export { findPaperBatchNames } from './paper-batch.lookup.js';
export { PaperBallotsModule } from './paper-ballots.module.js';
export { WaitingPapers } from './waiting-papers.js';
