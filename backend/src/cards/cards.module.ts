import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { BallotsModule } from '../ballots/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { JobsModule } from '../jobs/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { CardCountsController } from './card-counts.controller.js';
import { CardCountsService } from './card-counts.service.js';
import { CardReplacementsController } from './card-replacements.controller.js';
import { CardReplacementsService } from './card-replacements.service.js';
import { CardVoidsService } from './card-voids.service.js';
import { CardsController } from './cards.controller.js';
import { CardsService } from './cards.service.js';
import { CollectorAddresses } from './collector-addresses.js';
import { PrintJobs } from './print.jobs.js';

@Module({
  imports: [AccountsModule, AuditModule, BallotsModule, CampaignsModule, DisclosureModule, JobsModule],
  controllers: [CardCountsController, CardReplacementsController, CardsController],
  providers: [
    CardCountsService,
    CardReplacementsService,
    CardVoidsService,
    CardsService,
    CollectorAddresses,
    PrintJobs,
  ],
  exports: [CardsService],
})
export class CardsModule {}
