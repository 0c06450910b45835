import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { BallotsModule } from '../ballots/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { FactsModule } from '../facts/index.js';
import { FormsModule } from '../forms/index.js';
import { JobsModule } from '../jobs/index.js';
import { ActionGroupsController } from './action-groups.controller.js';
import { ActionGroups } from './action-groups.service.js';
import { AnswerDisclosure } from './answer-disclosure.js';
import { DistinctionDecisions } from './distinction-decisions.js';
import { DistinctionsController } from './distinctions.controller.js';
import { DistinctionsService } from './distinctions.service.js';
import { GradingController } from './grading.controller.js';
import { GradingDecisionsController } from './grading-decisions.controller.js';
import { GradingRunJob } from './grading-run.job.js';
import { GradingInputBuilder } from './grading-input.builder.js';
import { InputContext } from './input-context.js';
import { GradePackageService } from './grade-package.service.js';
import { GradingService } from './grading.service.js';
import { LedgerExport } from './ledger-export.js';
import { LedgerExportJob } from './ledger-export.job.js';
import { LedgerNames } from './ledger-names.js';
import { LedgerService } from './ledger.service.js';
import { OutcomeStore } from './outcome-store.js';
import { OutcomeKinds } from './outcome-kinds.js';
import { OutcomeStandings } from './outcome-standings.js';
import { OutcomeTable } from './outcome-table.js';
import { PriorGrades } from './prior-grades.js';
import { RunDocuments } from './run-documents.js';
import { RunFollowers } from './run-followers.js';
import { SchemePreviewService } from './scheme-preview.service.js';
import { StandingRuns } from './standing-runs.js';
import { WithheldGroups } from './withheld-groups.js';
import { TieDecisionsService } from './tie-decisions.service.js';

@Module({
  imports: [AuditModule, CampaignsModule, BallotsModule, DisclosureModule, FactsModule, FormsModule, JobsModule],
  controllers: [GradingController, GradingDecisionsController, DistinctionsController, ActionGroupsController],
  providers: [
    ActionGroups,
    AnswerDisclosure,
    DistinctionDecisions,
    DistinctionsService,
    GradingService,
    GradePackageService,
    GradingInputBuilder,
    GradingRunJob,
    InputContext,
    LedgerService,
    LedgerExport,
    LedgerExportJob,
    LedgerNames,
    OutcomeStore,
    OutcomeKinds,
    OutcomeStandings,
    WithheldGroups,
    OutcomeTable,
    PriorGrades,
    RunDocuments,
    RunFollowers,
    SchemePreviewService,
    StandingRuns,
    TieDecisionsService,
  ],
  exports: [
    ActionGroups,
    GradingService,
    GradePackageService,
    InputContext,
    LedgerNames,
    LedgerService,
    OutcomeKinds,
    OutcomeStandings,
    WithheldGroups,
    OutcomeTable,
    PriorGrades,
    RunFollowers,
    StandingRuns,
  ],
})
export class GradingModule {}
