import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { FilesModule } from '../files/index.js';
import { FormsModule } from '../forms/index.js';
import { JobsModule } from '../jobs/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { AssessorsController } from './assessors.controller.js';
import { AssessorsService } from './assessors.service.js';
import { BlankSheets } from './blank-sheets.service.js';
import { OwedSheets } from './owed-sheets.js';
import { HandedOverSheets } from './handed-over-sheets.js';
import { PanelDecisionsService } from './panel-decisions.service.js';
import { PanelsController } from './panels.controller.js';
import { PanelsService } from './panels.service.js';
import { SheetChecks } from './sheet-checks.js';
import { SheetContexts } from './sheet-contexts.js';
import { SheetDeadlines } from './sheet-deadlines.js';
import { SheetEntriesController } from './sheet-entries.controller.js';
import { SheetEntries } from './sheet-entries.service.js';
import { SheetHistoryService } from './sheet-history.service.js';
import { SheetPaperJobs } from './sheet-paper.jobs.js';
import { SheetPapersController } from './sheet-papers.controller.js';
import { SheetPlaces } from './sheet-places.js';
import { SheetReviewsController } from './sheet-reviews.controller.js';
import { SheetReturnsService } from './sheet-returns.service.js';
import { SheetSubmissions } from './sheet-submissions.js';
import { SheetTasksService } from './sheet-tasks.service.js';
import { SheetsController } from './sheets.controller.js';
import { SheetsService } from './sheets.service.js';
import { WaitingSignatures } from './waiting-signatures.js';
import { UnitSheetsController } from './unit-sheets.controller.js';
import { UnitSheets } from './unit-sheets.service.js';

@Module({
  imports: [AccountsModule, AuditModule, CampaignsModule, FilesModule, FormsModule, JobsModule, OrganisationsModule],
  controllers: [
    AssessorsController,
    SheetsController,
    SheetReviewsController,
    PanelsController,
    SheetPapersController,
    SheetEntriesController,
    UnitSheetsController,
  ],
  providers: [
    AssessorsService,
    OwedSheets,
    SheetsService,
    SheetTasksService,
    SheetChecks,
    HandedOverSheets,
    SheetContexts,
    SheetDeadlines,
    SheetPlaces,
    SheetReturnsService,
    SheetHistoryService,
    PanelsService,
    PanelDecisionsService,
    UnitSheets,
    BlankSheets,
    WaitingSignatures,
    SheetEntries,
    SheetSubmissions,
    SheetPaperJobs,
  ],
  exports: [WaitingSignatures, OwedSheets, SheetDeadlines, SheetsService, SheetTasksService],
})
export class SheetsModule {}
