import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { FormsModule } from '../forms/index.js';
import { OwedSheets } from './owed-sheets.js';
import { HandedOverSheets } from './handed-over-sheets.js';
import { SheetChecks } from './sheet-checks.js';
import { SheetTasksService } from './sheet-tasks.service.js';
import { SheetsController } from './sheets.controller.js';
import { SheetsService } from './sheets.service.js';

@Module({
  imports: [AccountsModule, AuditModule, CampaignsModule, FormsModule],
  controllers: [SheetsController],
  providers: [OwedSheets, SheetsService, SheetTasksService, SheetChecks, HandedOverSheets],
  exports: [OwedSheets, SheetsService, SheetTasksService],
})
export class SheetsModule {}
