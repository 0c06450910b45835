import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { FormsModule } from '../forms/index.js';
import { JobsModule } from '../jobs/index.js';
import { SheetsModule } from '../sheets/index.js';
import { AnswerExportController } from './answer-export.controller.js';
import { AnswerExportJob } from './answer-export.job.js';
import { AnswerRows } from './answer-rows.js';

@Module({
  imports: [CampaignsModule, DisclosureModule, FormsModule, JobsModule, SheetsModule],
  controllers: [AnswerExportController],
  providers: [AnswerRows, AnswerExportJob],
})
export class AnswerExportModule {}
