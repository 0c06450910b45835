export { checkPublications } from './publications.check.js';
export { PublicationModule } from './publication.module.js';
export { PublicationsService } from './publications.service.js';
