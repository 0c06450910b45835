import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { FormsModule } from '../forms/index.js';
import { GradingModule } from '../grading/index.js';
import { JobsModule } from '../jobs/index.js';
import { PublicationModule } from '../publication/index.js';
import { RegistersModule } from '../registers/index.js';
import { AwardCases } from './award-cases.service.js';
import { AwardExport } from './award-export.js';
import { AwardList } from './award-list.service.js';
import { AwardOverview } from './award-overview.service.js';
import { AwardsController } from './awards.controller.js';
import { AwardSettings } from './award-settings.service.js';
import { AwardWords } from './award-words.js';
import { CandidateStandings } from './candidate-standings.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesJob } from './certificates.job.js';
import { Certificates } from './certificates.service.js';
import { Deeds } from './deeds.js';
import { HandedUpNominations } from './handed-up-nominations.js';
import { NominationsController } from './nominations.controller.js';
import { Nominations } from './nominations.service.js';
import { TakenNominations } from './taken-nominations.js';

@Module({
  imports: [AuditModule, CampaignsModule, FormsModule, GradingModule, JobsModule, PublicationModule, RegistersModule],
  controllers: [AwardsController, NominationsController, CertificatesController],
  providers: [
    AwardCases,
    AwardExport,
    AwardList,
    AwardOverview,
    AwardSettings,
    AwardWords,
    CandidateStandings,
    Certificates,
    CertificatesJob,
    Deeds,
    HandedUpNominations,
    Nominations,
    TakenNominations,
  ],
})
export class AwardsModule {}
