import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { BallotsModule } from '../ballots/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { JobsModule } from '../jobs/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { CardCountsController } from './card-counts.controller.js';
import { CardCountsService } from './card-counts.service.js';
import { CardVoidsService } from './card-voids.service.js';
import { CardsController } from './cards.controller.js';
import { CardsService } from './cards.service.js';
import { CollectorAddresses } from './collector-addresses.js';
import { PrintJobs } from './print.jobs.js';

@Module({
  imports: [AuditModule, BallotsModule, CampaignsModule, DisclosureModule, JobsModule],
  controllers: [CardCountsController, CardsController],
  providers: [CardCountsService, CardVoidsService, CardsService, CollectorAddresses, PrintJobs],
  exports: [CardsService],
})
export class CardsModule {}
