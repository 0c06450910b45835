import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { GradingModule } from '../grading/index.js';
import { PublicResultsController } from './public-results.controller.js';
import { PublicationsController } from './publications.controller.js';
import { PublicationsService } from './publications.service.js';
import { PublishedResultsService } from './published-results.service.js';

@Module({
  imports: [AuditModule, CampaignsModule, GradingModule],
  controllers: [PublicationsController, PublicResultsController],
  providers: [PublicationsService, PublishedResultsService],
  exports: [PublicationsService],
})
export class PublicationModule {}
