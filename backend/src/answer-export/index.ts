export { AnswerExportModule } from './answer-export.module.js';
