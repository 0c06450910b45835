import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { WorkingCalendarController } from './working-calendar.controller.js';
import { WorkingCalendar } from './working-calendar.service.js';

@Module({
  imports: [AuditModule],
  controllers: [WorkingCalendarController],
  providers: [WorkingCalendar],
  exports: [WorkingCalendar],
})
export class WorkingCalendarModule {}
