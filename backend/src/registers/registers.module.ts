import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { FiguresModule } from '../figures/index.js';
import { FactsModule } from '../facts/index.js';
import { FilesModule } from '../files/index.js';
import { FormsModule } from '../forms/index.js';
import { GradingModule } from '../grading/index.js';
import { BallotCommitments } from './ballot-commitments.js';
import { ContactPointsController } from './contact-points.controller.js';
import { ContactPoints } from './contact-points.service.js';
import { FormsOfRegisters } from './forms-of-registers.js';
import { FigureCounts } from './figure-counts.js';
import { PublicRecordsController } from './public-records.controller.js';
import { PublicRecords } from './public-records.service.js';
import { PublishedRecords } from './published-records.js';
import { RectificationProposalsController } from './rectification-proposals.controller.js';
import { RectificationProposals } from './rectification-proposals.service.js';
import { FactProposalsController } from './fact-proposals.controller.js';
import { FactProposals } from './fact-proposals.service.js';
import { ProposedRecords } from './proposed-records.js';
import { RectificationRules } from './rectification-rules.service.js';
import { NamedRecords } from './named-records.service.js';
import { RecordCommentsController } from './record-comments.controller.js';
import { RecordComments } from './record-comments.service.js';
import { RecordEvidenceController } from './record-evidence.controller.js';
import { RecordExport } from './record-export.service.js';
import { RecordFilesController } from './record-files.controller.js';
import { RecordImports } from './record-imports.js';
import { RecordSpreadsheet } from './record-spreadsheet.js';
import { RecordsController } from './records.controller.js';
import { RecordMoves } from './record-moves.service.js';
import { RecordOverviewsController } from './record-overviews.controller.js';
import { RecordOverviews } from './record-overviews.service.js';
import { RecordPeriodsController } from './record-periods.controller.js';
import { RecordPeriods } from './record-periods.service.js';
import { RecordReader } from './record-reader.js';
import { RecordList } from './record-list.service.js';
import { RegisterCoverageController } from './register-coverage.controller.js';
import { RegisterCoverages } from './register-coverage.service.js';
import { RegisterDefinitions } from './register-definitions.service.js';
import { RegisterRecords } from './register-records.service.js';
import { RecordedProblems } from './recorded-problems.js';
import { RegistersController } from './registers.controller.js';
import { SecondSurveys } from './second-surveys.js';
import { DueRecords } from './due-records.js';
import { WaitingRecords } from './waiting-records.service.js';

@Module({
  imports: [AuditModule, CampaignsModule, FactsModule, FiguresModule, FilesModule, FormsModule, GradingModule],
  controllers: [
    ContactPointsController,
    FactProposalsController,
    RegistersController,
    RecordsController,
    RecordOverviewsController,
    RegisterCoverageController,
    RecordCommentsController,
    RecordEvidenceController,
    RecordFilesController,
    RecordPeriodsController,
    PublicRecordsController,
    RectificationProposalsController,
  ],
  providers: [
    NamedRecords,
    DueRecords,
    BallotCommitments,
    ContactPoints,
    FactProposals,
    FigureCounts,
    FormsOfRegisters,
    PublicRecords,
    PublishedRecords,
    ProposedRecords,
    RectificationProposals,
    RectificationRules,
    RecordComments,
    RecordExport,
    RecordImports,
    RecordList,
    RecordMoves,
    RecordOverviews,
    RecordPeriods,
    RecordReader,
    RecordedProblems,
    RecordSpreadsheet,
    RegisterCoverages,
    RegisterDefinitions,
    RegisterRecords,
    SecondSurveys,
    WaitingRecords,
  ],
  exports: [
    NamedRecords,
    DueRecords,
    ProposedRecords,
    RecordComments,
    RegisterDefinitions,
    RecordList,
    RegisterRecords,
    RegisterCoverages,
    WaitingRecords,
  ],
})
export class RegistersModule {}
