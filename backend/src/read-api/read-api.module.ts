import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/index.js';
import { GradingModule } from '../grading/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PublicationModule } from '../publication/index.js';
import { CampaignResults } from './campaign-results.js';
import { ReadApiController } from './read-api.controller.js';

@Module({
  imports: [CampaignsModule, GradingModule, OrganisationsModule, PublicationModule],
  controllers: [ReadApiController],
  providers: [CampaignResults],
})
export class ReadApiModule {}
