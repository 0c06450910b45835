import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/index.js';
import { GradingModule } from '../grading/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { UnitGrades } from './unit-grades.service.js';
import { UnitPageController } from './unit-page.controller.js';
import { UnitPagePrint } from './unit-page-print.service.js';
import { UnitTimelines } from './unit-timeline.service.js';

@Module({
  imports: [CampaignsModule, GradingModule, OrganisationsModule],
  controllers: [UnitPageController],
  providers: [UnitGrades, UnitPagePrint, UnitTimelines],
})
export class UnitPagesModule {}
