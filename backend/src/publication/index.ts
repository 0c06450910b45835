export { checkPublications } from './publications.check.js';
export { PublicationModule } from './publication.module.js';
export { PublicationRequestsService } from './publication-requests.service.js';
