export { checkObjections } from './objections.check.js';
export { ObjectionsModule } from './objections.module.js';
export { ObjectionsService } from './objections.service.js';
export { findObjections } from './objection.lookup.js';
