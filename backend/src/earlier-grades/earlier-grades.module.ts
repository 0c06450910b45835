import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { EarlierGradeSpreadsheet } from './earlier-grade-spreadsheet.js';
import { EarlierGradesController } from './earlier-grades.controller.js';
import { EarlierGradeStore } from './earlier-grade-store.js';
import { EarlierGrades } from './earlier-grades.service.js';

@Module({
  imports: [AuditModule],
  controllers: [EarlierGradesController],
  providers: [EarlierGrades, EarlierGradeSpreadsheet, EarlierGradeStore],
  exports: [EarlierGradeStore],
})
export class EarlierGradesModule {}
