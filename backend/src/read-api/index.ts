export { ReadApiModule } from './read-api.module.js';
