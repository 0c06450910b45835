import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FormBlocksController } from './form-blocks.controller.js';
import { FormBlocksService } from './form-blocks.service.js';
import { FormDraftsController } from './form-drafts.controller.js';
import { FormDraftsService } from './form-drafts.service.js';
import { FormLeases } from './form-leases.js';
import { FormReviewService } from './form-review.service.js';
import { FormTrialsController } from './form-trials.controller.js';
import { FormTrialsService } from './form-trials.service.js';
import { FormsController } from './forms.controller.js';
import { FormsService } from './forms.service.js';
import { GroupRoles } from './group-roles.js';

@Module({
  imports: [AuditModule],
  controllers: [FormsController, FormDraftsController, FormBlocksController, FormTrialsController],
  providers: [FormsService, FormBlocksService, FormDraftsService, FormLeases, FormReviewService, FormTrialsService, GroupRoles],
  exports: [FormsService],
})
export class FormsModule {}
