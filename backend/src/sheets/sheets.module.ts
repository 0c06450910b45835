import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { FormsModule } from '../forms/index.js';
import { OwedSheets } from './owed-sheets.js';
import { SheetChecks } from './sheet-checks.js';
import { SheetTasksService } from './sheet-tasks.service.js';
import { SheetsController } from './sheets.controller.js';
import { SheetsService } from './sheets.service.js';

@Module({
  imports: [AuditModule, CampaignsModule, FormsModule],
  controllers: [SheetsController],
  providers: [OwedSheets, SheetsService, SheetTasksService, SheetChecks],
  exports: [OwedSheets, SheetsService, SheetTasksService],
})
export class SheetsModule {}
