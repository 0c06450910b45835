import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { GradingModule } from '../grading/index.js';
import { JobsModule } from '../jobs/index.js';
import { PublicationModule } from '../publication/index.js';
import { RemarksModule } from '../remarks/index.js';
import { ResultsModule } from '../results/index.js';
import { StatementsModule } from '../statements/index.js';
import { LedgerPrint } from './ledger-print.js';
import { NoticeSheet } from './notice-sheet.js';
import { PrintsController } from './prints.controller.js';
import { ReportFiguresService } from './report-figures.service.js';
import { ReportJob } from './report.job.js';
import { ReportsController } from './reports.controller.js';

@Module({
  imports: [
    AuditModule,
    CampaignsModule,
    GradingModule,
    JobsModule,
    PublicationModule,
    RemarksModule,
    ResultsModule,
    StatementsModule,
  ],
  controllers: [PrintsController, ReportsController],
  providers: [LedgerPrint, NoticeSheet, ReportFiguresService, ReportJob],
})
export class ReportsModule {}
