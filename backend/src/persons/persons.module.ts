import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { PersonImports } from './person-imports.js';
import { PersonRemovals } from './person-removals.js';
import { PersonSpreadsheet } from './person-spreadsheet.js';
import { PersonsController } from './persons.controller.js';
import { PersonsService } from './persons.service.js';

@Module({
  imports: [AuditModule],
  controllers: [PersonsController],
  providers: [PersonsService, PersonSpreadsheet, PersonImports, PersonRemovals],
  exports: [PersonRemovals, PersonsService],
})
export class PersonsModule {}
