import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { BallotsModule } from '../ballots/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { CardsController } from './cards.controller.js';
import { CardsService } from './cards.service.js';
import { CollectorAddresses } from './collector-addresses.js';

@Module({
  imports: [AuditModule, BallotsModule, CampaignsModule, DisclosureModule],
  controllers: [CardsController],
  providers: [CardsService, CollectorAddresses],
  exports: [CardsService],
})
export class CardsModule {}
