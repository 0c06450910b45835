import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { FormsModule } from '../forms/index.js';
import { BallotIntake } from './ballot-intake.js';
import { BallotIntegration } from './ballot-integration.js';
import { CardsService } from './cards.service.js';
import { CollectController } from './collect.controller.js';
import { CollectionController } from './collection.controller.js';
import { CollectorAddresses } from './collector-addresses.js';
import { CollectorDirectory } from './collector-directory.js';
import { ParticipationService } from './participation.service.js';
import { SheetsController } from './sheets.controller.js';
import { SheetsService } from './sheets.service.js';

@Module({
  imports: [AuditModule, CampaignsModule, DisclosureModule, FormsModule],
  controllers: [CollectController, CollectionController, SheetsController],
  providers: [BallotIntake, BallotIntegration, CardsService, CollectorAddresses, CollectorDirectory, ParticipationService, SheetsService],
  exports: [BallotIntake, BallotIntegration, CardsService, SheetsService],
})
export class CollectionModule {}
