import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { CollectionModule } from '../collection/index.js';
import { GradingController } from './grading.controller.js';
import { GradingInputBuilder } from './grading-input.builder.js';
import { GradingService } from './grading.service.js';
import { LedgerExport } from './ledger-export.js';
import { LedgerService } from './ledger.service.js';

@Module({
  imports: [AuditModule, CampaignsModule, CollectionModule],
  controllers: [GradingController],
  providers: [GradingService, GradingInputBuilder, LedgerService, LedgerExport],
  exports: [GradingService],
})
export class GradingModule {}
