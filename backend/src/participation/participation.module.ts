import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { ParticipationController } from './participation.controller.js';
import { ParticipationService } from './participation.service.js';
import { ThinGroups } from './thin-groups.js';

@Module({
  imports: [CampaignsModule, DisclosureModule],
  controllers: [ParticipationController],
  providers: [ParticipationService, ThinGroups],
  exports: [ParticipationService],
})
export class ParticipationModule {}
