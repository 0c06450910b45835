import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FormsController } from './forms.controller.js';
import { FormsService } from './forms.service.js';

@Module({ imports: [AuditModule], controllers: [FormsController], providers: [FormsService], exports: [FormsService] })
export class FormsModule {}
