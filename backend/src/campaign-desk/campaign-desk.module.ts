import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/index.js';
import { FactsModule } from '../facts/index.js';
import { ParticipationModule } from '../participation/index.js';
import { CampaignDeskController } from './campaign-desk.controller.js';
import { CampaignDesk } from './campaign-desk.service.js';
import { DeskReading } from './desk-reading.js';

@Module({
  imports: [CampaignsModule, FactsModule, ParticipationModule],
  controllers: [CampaignDeskController],
  providers: [CampaignDesk, DeskReading],
})
export class CampaignDeskModule {}
