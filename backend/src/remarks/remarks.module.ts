import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { BallotsModule } from '../ballots/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { FormsModule } from '../forms/index.js';
import { GradingModule } from '../grading/index.js';
import { JobsModule } from '../jobs/index.js';
import { PublicationModule } from '../publication/index.js';
import { RegistersModule } from '../registers/index.js';
import { RemarkAccess } from './remark-access.js';
import { RemarkCollector } from './remark-collector.js';
import { RemarkCountsService } from './remark-counts.service.js';
import { RemarkDoors } from './remark-doors.js';
import { RemarkExport } from './remark-export.js';
import { RemarkList } from './remark-list.service.js';
import { RemarkMarks } from './remark-marks.service.js';
import { RemarkNames } from './remark-names.js';
import { RemarkProblems } from './remark-problems.service.js';
import { RemarkQuestions } from './remark-questions.js';
import { RemarkStore } from './remark-store.js';
import { RemarkTopicsController } from './remark-topics.controller.js';
import { RemarkTopicsJob } from './remark-topics.job.js';
import { RemarkTopics } from './remark-topics.service.js';
import { RemarksController } from './remarks.controller.js';

@Module({
  imports: [
    AccountsModule,
    AuditModule,
    BallotsModule,
    CampaignsModule,
    FormsModule,
    GradingModule,
    JobsModule,
    PublicationModule,
    RegistersModule,
  ],
  controllers: [RemarksController, RemarkTopicsController],
  providers: [
    RemarkAccess,
    RemarkCollector,
    RemarkCountsService,
    RemarkDoors,
    RemarkExport,
    RemarkList,
    RemarkMarks,
    RemarkNames,
    RemarkProblems,
    RemarkQuestions,
    RemarkStore,
    RemarkTopics,
    RemarkTopicsJob,
  ],
  exports: [RemarkCountsService, RemarkTopics],
})
export class RemarksModule {}
