import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FormsModule } from '../forms/index.js';
import { RecordsController } from './records.controller.js';
import { RecordList } from './record-list.service.js';
import { RegisterCoverages } from './register-coverage.service.js';
import { RegisterDefinitions } from './register-definitions.service.js';
import { RegisterRecords } from './register-records.service.js';
import { RegistersController } from './registers.controller.js';

@Module({
  imports: [AuditModule, FormsModule],
  controllers: [RegistersController, RecordsController],
  providers: [RegisterDefinitions, RecordList, RegisterRecords, RegisterCoverages],
  exports: [RegisterDefinitions, RecordList, RegisterRecords, RegisterCoverages],
})
export class RegistersModule {}
