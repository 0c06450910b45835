export { earlierGradesAbout, gradesBefore, gradesByYear } from './earlier-grade.lookup.js';
export { EarlierGradesModule } from './earlier-grades.module.js';
export { EarlierGradeStore, type GradeChanges } from './earlier-grade-store.js';
export type { EarlierGrade } from './earlier-grade.entity.js';
