import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { BallotsModule } from '../ballots/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { FilesModule } from '../files/index.js';
import { FormsModule } from '../forms/index.js';
import { JobsModule } from '../jobs/index.js';
import { BatchPlaces } from './batch-places.js';
import { BatchViews } from './batch-views.js';
import { PaperBatchesController } from './paper-batches.controller.js';
import { PaperBatchesService } from './paper-batches.service.js';
import { PaperControlService } from './paper-control.service.js';
import { PaperEntryController } from './paper-entry.controller.js';
import { PaperEntryService } from './paper-entry.service.js';
import { PaperKeys } from './paper-keys.js';
import { PaperPrintJobs } from './paper-print.jobs.js';
import { PaperScans } from './paper-scans.service.js';
import { WaitingPapers } from './waiting-papers.js';

@Module({
  imports: [AccountsModule, AuditModule, BallotsModule, CampaignsModule, FilesModule, FormsModule, JobsModule],
  controllers: [PaperBatchesController, PaperEntryController],
  providers: [
    BatchPlaces,
    BatchViews,
    PaperBatchesService,
    PaperControlService,
    PaperEntryService,
    PaperKeys,
    PaperPrintJobs,
    PaperScans,
    WaitingPapers,
  ],
  exports: [WaitingPapers],
})
export class PaperBallotsModule {}
