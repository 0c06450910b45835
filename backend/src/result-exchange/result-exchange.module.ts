import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { EarlierGradesModule } from '../earlier-grades/index.js';
import { GradingModule } from '../grading/index.js';
import { HandedUpResults } from './handed-up-results.js';
import { ReceivedResults } from './received-results.service.js';
import { ResultExchangeController } from './result-exchange.controller.js';

@Module({
  imports: [AuditModule, CampaignsModule, EarlierGradesModule, GradingModule],
  controllers: [ResultExchangeController],
  providers: [HandedUpResults, ReceivedResults],
})
export class ResultExchangeModule {}
