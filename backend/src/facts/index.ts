export { checkFacts } from './facts.check.js';
export { Fact } from './fact.entity.js';
export { FactsModule } from './facts.module.js';
