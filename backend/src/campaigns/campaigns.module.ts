import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FormsModule } from '../forms/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { CampaignPreparation } from './campaign-preparation.js';
import { CampaignTypesController } from './campaign-types.controller.js';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignsService } from './campaigns.service.js';

@Module({
  imports: [AuditModule, FormsModule, OrganisationsModule],
  controllers: [CampaignsController, CampaignTypesController],
  providers: [CampaignsService, CampaignPreparation],
  exports: [CampaignsService],
})
export class CampaignsModule {}
