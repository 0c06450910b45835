import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FiguresModule } from '../figures/index.js';
import { IndicatorExport } from './indicator-export.service.js';
import { IndicatorFigures } from './indicator-figures.js';
import { IndicatorSpreadsheet } from './indicator-spreadsheet.js';
import { IndicatorTable } from './indicator-table.service.js';
import { IndicatorValuesController } from './indicator-values.controller.js';
import { IndicatorValues } from './indicator-values.service.js';
import { IndicatorsController } from './indicators.controller.js';
import { Indicators } from './indicators.service.js';

@Module({
  imports: [AuditModule, FiguresModule],
  controllers: [IndicatorsController, IndicatorValuesController],
  providers: [IndicatorExport, IndicatorFigures, IndicatorSpreadsheet, IndicatorTable, IndicatorValues, Indicators],
  exports: [Indicators],
})
export class IndicatorsModule {}
