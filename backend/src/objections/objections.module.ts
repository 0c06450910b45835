import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { GradingModule } from '../grading/index.js';
import { PublicationModule } from '../publication/index.js';
import { ObjectionsController } from './objections.controller.js';
import { ObjectionsService } from './objections.service.js';

@Module({
  imports: [AccountsModule, AuditModule, CampaignsModule, GradingModule, PublicationModule],
  controllers: [ObjectionsController],
  providers: [ObjectionsService],
})
export class ObjectionsModule {}
