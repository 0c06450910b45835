export { GradingModule } from './grading.module.js';
export { GradingService } from './grading.service.js';
