export { checkFacts } from './facts.check.js';
export { Fact } from './fact.entity.js';
export { RegistersModule } from './registers.module.js';
