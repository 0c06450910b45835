export { checkPublications } from './publications.check.js';
export { NoticesService } from './notices.service.js';
export { PublicationModule } from './publication.module.js';
export { findPublicRuns } from './publication.lookup.js';
export { PublicationRequestsService } from './publication-requests.service.js';
