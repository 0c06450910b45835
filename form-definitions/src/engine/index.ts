export { evaluate, holds, resultOf, type Surroundings } from './evaluate.js';
export { expressionFunctions } from './functions.js';
export { officeClock, standardTimeZone, type OfficeClock } from './office-clock.js';
