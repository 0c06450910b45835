import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { SystemChecksController } from './system-checks.controller.js';
import { SystemChecks } from './system-checks.service.js';

@Module({ imports: [AuditModule], controllers: [SystemChecksController], providers: [SystemChecks] })
export class ChecksModule {}
