import { Module } from '@nestjs/common';
import { AuditLog } from './audit-log.js';
import { AuditReading } from './audit-reading.js';
import { AuditController } from './audit.controller.js';

@Module({ controllers: [AuditController], providers: [AuditLog, AuditReading], exports: [AuditLog] })
export class AuditModule {}
