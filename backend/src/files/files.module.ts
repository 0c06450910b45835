import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/index.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceService } from './evidence.service.js';

@Module({
  imports: [CampaignsModule],
  controllers: [EvidenceController],
  providers: [EvidenceService],
  exports: [EvidenceService],
})
export class FilesModule {}
