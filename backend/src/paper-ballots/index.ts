export { PaperBallotsModule } from './paper-ballots.module.js';
export { WaitingPapers } from './waiting-papers.js';
