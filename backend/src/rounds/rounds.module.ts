import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { GradingModule } from '../grading/index.js';
import { RegistersModule } from '../registers/index.js';
import { RoundBoards } from './round-board.service.js';
import { RoundTargets } from './round-targets.service.js';
import { RoundsController } from './rounds.controller.js';
import { WeakUnits } from './weak-units.service.js';

@Module({
  imports: [AuditModule, CampaignsModule, GradingModule, RegistersModule],
  controllers: [RoundsController],
  providers: [RoundBoards, RoundTargets, WeakUnits],
})
export class RoundsModule {}
