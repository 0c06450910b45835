import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { FactsModule } from '../facts/index.js';
import { ParticipationModule } from '../participation/index.js';
import { CampaignDeskController } from './campaign-desk.controller.js';
import { CampaignDesk } from './campaign-desk.service.js';
import { DeskExport } from './desk-export.js';
import { DeskReading } from './desk-reading.js';

@Module({
  imports: [AuditModule, CampaignsModule, FactsModule, ParticipationModule],
  controllers: [CampaignDeskController],
  providers: [CampaignDesk, DeskExport, DeskReading],
})
export class CampaignDeskModule {}
