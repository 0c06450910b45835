export { YearlyOutcomesModule } from './yearly-outcomes.module.js';
