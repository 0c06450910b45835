import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { JobsModule } from '../jobs/index.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';
import { UnitImportJob } from './unit-import.job.js';
import { UnitImports } from './unit-imports.js';
import { UnitSpreadsheet } from './unit-spreadsheet.js';

@Module({
  imports: [AuditModule, JobsModule],
  controllers: [OrganisationsController],
  providers: [OrganisationsService, UnitImportJob, UnitImports, UnitSpreadsheet],
  exports: [OrganisationsService],
})
export class OrganisationsModule {}
