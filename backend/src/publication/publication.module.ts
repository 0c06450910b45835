import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { FactsModule } from '../facts/index.js';
import { GradingModule } from '../grading/index.js';
import { PublicResultsController } from './public-results.controller.js';
import { PublicationRequestsController } from './publication-requests.controller.js';
import { PublicationRequestsService } from './publication-requests.service.js';
import { NoticesController } from './notices.controller.js';
import { NoticesService } from './notices.service.js';
import { PublicationsController } from './publications.controller.js';
import { PublicationsService } from './publications.service.js';
import { ReleaseList } from './release-list.service.js';
import { ReleaseReaders } from './release-readers.js';
import { ReleaseStatements } from './release-statements.js';
import { ReleasesService } from './releases.service.js';
import { WorkingCalendarModule } from '../working-calendar/index.js';
import { StatementsModule } from '../statements/index.js';
import { PublishedResultsService } from './published-results.service.js';

@Module({
  imports: [
    AccountsModule,
    AuditModule,
    CampaignsModule,
    FactsModule,
    GradingModule,
    StatementsModule,
    WorkingCalendarModule,
  ],
  controllers: [PublicationsController, PublicationRequestsController, PublicResultsController, NoticesController],
  providers: [
    PublicationsService,
    PublicationRequestsService,
    PublishedResultsService,
    NoticesService,
    ReleasesService,
    ReleaseList,
    ReleaseReaders,
    ReleaseStatements,
  ],
  exports: [
    PublicationRequestsService,
    NoticesService,
    PublishedResultsService,
    ReleaseList,
    ReleasesService,
    ReleaseStatements,
  ],
})
export class PublicationModule {}
