import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { FactsModule } from '../facts/index.js';
import { FigureCounters } from './figure-counters.js';
import { FigureList } from './figure-list.service.js';
import { FigureSourcesController } from './figure-sources.controller.js';
import { FigureSources } from './figure-sources.service.js';
import { FiguresController } from './figures.controller.js';
import { FiguresService } from './figures.service.js';
import { WaitingFigures } from './waiting-figures.js';

@Module({
  imports: [AccountsModule, AuditModule, CampaignsModule, FactsModule],
  controllers: [FiguresController, FigureSourcesController],
  providers: [FigureCounters, FigureList, FigureSources, FiguresService, WaitingFigures],
  exports: [FigureCounters, WaitingFigures],
})
export class FiguresModule {}
