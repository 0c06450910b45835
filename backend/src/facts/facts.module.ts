import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { FactsController } from './facts.controller.js';
import { FactsService } from './facts.service.js';
import { FactVerification } from './fact-verification.service.js';
import { WaitingFacts } from './waiting-facts.js';

@Module({
  imports: [AccountsModule, AuditModule, CampaignsModule],
  controllers: [FactsController],
  providers: [FactsService, FactVerification, WaitingFacts],
  exports: [FactsService, FactVerification, WaitingFacts],
})
export class FactsModule {}
