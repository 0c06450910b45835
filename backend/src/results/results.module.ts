import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { FormsModule } from '../forms/index.js';
import { GradingModule } from '../grading/index.js';
import { ResultCatalogue } from './result-catalogue.js';
import { ResultExport } from './result-export.js';
import { ResultParts } from './result-parts.js';
import { ResultsController } from './results.controller.js';
import { ResultsService } from './results.service.js';
import { ResultUnits } from './result-units.js';

@Module({
  imports: [CampaignsModule, DisclosureModule, FormsModule, GradingModule],
  controllers: [ResultsController],
  providers: [ResultCatalogue, ResultExport, ResultParts, ResultsService, ResultUnits],
  exports: [ResultsService],
})
export class ResultsModule {}
