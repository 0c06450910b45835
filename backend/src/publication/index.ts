export { checkPublications } from './publications.check.js';
export { NoticesService } from './notices.service.js';
export { ReleasesService, type ObjectionCounts } from './releases.service.js';
export type { Publication } from './publication.entity.js';
export { PublicationModule } from './publication.module.js';
export { findReadableReleases } from './publication.lookup.js';
export { PublicationRequestsService } from './publication-requests.service.js';
