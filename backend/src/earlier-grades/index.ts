export { earlierGradesAbout, gradesBefore, gradesByYear } from './earlier-grade.lookup.js';
export { EarlierGradesModule } from './earlier-grades.module.js';
