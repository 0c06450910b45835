import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { FormBlocksController } from './form-blocks.controller.js';
import { FormBlocksService } from './form-blocks.service.js';
import { FormBinSweep } from './form-bin-sweep.js';
import { FormDocumentsController } from './form-documents.controller.js';
import { FormDraftsController } from './form-drafts.controller.js';
import { FormDraftsService } from './form-drafts.service.js';
import { FormExportsService } from './form-exports.service.js';
import { FormLeases } from './form-leases.js';
import { FormReviewService } from './form-review.service.js';
import { FormShelvesController } from './form-shelves.controller.js';
import { FormShelvesService } from './form-shelves.service.js';
import { FormTranslationsService } from './form-translations.service.js';
import { FormTrialsController } from './form-trials.controller.js';
import { FormTrialsService } from './form-trials.service.js';
import { FormUses } from './form-uses.js';
import { FormsController } from './forms.controller.js';
import { FormsService } from './forms.service.js';
import { GroupRoles } from './group-roles.js';
import { PublicationReportService } from './publication-report.service.js';

@Module({
  imports: [AuditModule],
  controllers: [
    FormsController,
    FormDraftsController,
    FormBlocksController,
    FormTrialsController,
    FormDocumentsController,
    FormShelvesController,
  ],
  providers: [
    FormsService,
    FormBinSweep,
    FormBlocksService,
    FormDraftsService,
    FormExportsService,
    FormLeases,
    FormReviewService,
    FormShelvesService,
    FormTranslationsService,
    FormTrialsService,
    FormUses,
    GroupRoles,
    PublicationReportService,
  ],
  exports: [FormExportsService, FormUses, FormsService],
})
export class FormsModule {}
