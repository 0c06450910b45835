import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FormsModule } from '../forms/index.js';
import { JobsModule } from '../jobs/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PersonsModule } from '../persons/index.js';
import { WorkingCalendarModule } from '../working-calendar/index.js';
import { ActObstacles } from './act-obstacles.js';
import { EnteredDataCheck } from './entered-data-check.js';
import { CampaignInputsController } from './campaign-inputs.controller.js';
import { CampaignInputsService } from './campaign-inputs.service.js';
import { CampaignSubjectsService } from './campaign-subjects.service.js';
import { CampaignStages } from './campaign-stages.js';
import { CampaignPreparation } from './campaign-preparation.js';
import { CampaignWords } from './campaign-words.js';
import { CampaignTypeAdoption } from './campaign-type-adoption.service.js';
import { CampaignTypesController } from './campaign-types.controller.js';
import { CampaignExtensions } from './campaign-extensions.service.js';
import { CampaignExtensionsController } from './campaign-extensions.controller.js';
import { CampaignRoundsController } from './campaign-rounds.controller.js';
import { CampaignRoundsService } from './campaign-rounds.service.js';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignsService } from './campaigns.service.js';
import { ChangedPlugins } from './changed-plugins.js';
import { ReceivedBallots } from './received-ballots.js';
import { GroupRosters } from './group-rosters.service.js';
import { GroupRostersController } from './group-rosters.controller.js';
import { JobCampaigns } from './job-campaigns.js';
import { NextRounds } from './next-round.service.js';
import { StepChecks } from './step-checks.js';
import { SubjectNames } from './subject-names.js';
import { SpotChecksService } from './spot-checks.service.js';

@Module({
  imports: [AuditModule, FormsModule, JobsModule, OrganisationsModule, PersonsModule, WorkingCalendarModule],
  controllers: [
    CampaignsController,
    CampaignExtensionsController,
    GroupRostersController,
    CampaignInputsController,
    CampaignRoundsController,
    CampaignTypesController,
  ],
  providers: [
    ActObstacles,
    CampaignExtensions,
    CampaignsService,
    CampaignSubjectsService,
    CampaignInputsService,
    CampaignPreparation,
    CampaignRoundsService,
    CampaignTypeAdoption,
    EnteredDataCheck,
    CampaignWords,
    CampaignStages,
    ChangedPlugins,
    JobCampaigns,
    GroupRosters,
    ReceivedBallots,
    NextRounds,
    SpotChecksService,
    StepChecks,
    SubjectNames,
  ],
  exports: [
    ActObstacles,
    CampaignRoundsService,
    CampaignsService,
    ReceivedBallots,
    CampaignInputsService,
    CampaignSubjectsService,
    CampaignWords,
    EnteredDataCheck,
    StepChecks,
    CampaignStages,
  ],
})
export class CampaignsModule {}
