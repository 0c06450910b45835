import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { GradingModule } from '../grading/index.js';
import { PublicationModule } from '../publication/index.js';
import { WorkingCalendarModule } from '../working-calendar/index.js';
import { HandedOverObjections } from './handed-over-objections.js';
import { ObjectionIntake } from './objection-intake.js';
import { ObjectionsController } from './objections.controller.js';
import { ObjectionsService } from './objections.service.js';
import { PublicObjectionsController } from './public-objections.controller.js';

@Module({
  imports: [AccountsModule, AuditModule, CampaignsModule, GradingModule, PublicationModule, WorkingCalendarModule],
  controllers: [ObjectionsController, PublicObjectionsController],
  providers: [ObjectionsService, ObjectionIntake, HandedOverObjections],
  exports: [ObjectionsService],
})
export class ObjectionsModule {}
