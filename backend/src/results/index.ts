export { measure, scaleOf } from './domain/scale.js';
export type { Figure } from './domain/figures.js';
export type { ResultQuestion } from './domain/result-questions.js';
export { ResultsService } from './results.service.js';
export { ResultsModule } from './results.module.js';
