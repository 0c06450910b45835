import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/index.js';
import { GradingModule } from '../grading/index.js';
import { ReleasedCampaigns } from './released-campaigns.js';
import { YearlyOutcomesController } from './yearly-outcomes.controller.js';
import { YearlyOutcomes } from './yearly-outcomes.service.js';

@Module({
  imports: [CampaignsModule, GradingModule],
  controllers: [YearlyOutcomesController],
  providers: [ReleasedCampaigns, YearlyOutcomes],
})
export class YearlyOutcomesModule {}
