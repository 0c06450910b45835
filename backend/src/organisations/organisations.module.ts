import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';
import { UnitImports } from './unit-imports.js';
import { UnitSpreadsheet } from './unit-spreadsheet.js';

@Module({
  imports: [AuditModule],
  controllers: [OrganisationsController],
  providers: [OrganisationsService, UnitImports, UnitSpreadsheet],
  exports: [OrganisationsService],
})
export class OrganisationsModule {}
