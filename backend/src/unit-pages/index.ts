export { UnitPagesModule } from './unit-pages.module.js';
