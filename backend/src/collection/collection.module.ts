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
import { BallotInbox } from './inbox/ballot-inbox.js';
import { BallotLog } from './inbox/ballot-log.js';
import { BallotPool } from './inbox/ballot-pool.js';
import { BallotSealing } from './inbox/ballot-sealing.js';
import { CollectorKeys } from './inbox/collector-keys.js';
import { InboxKeys } from './inbox/inbox-keys.js';
import { KeyRotation } from './inbox/key-rotation.js';
import { ParticipationService } from './participation.service.js';
import { SheetsController } from './sheets.controller.js';
import { SheetsService } from './sheets.service.js';

@Module({
  imports: [AuditModule, CampaignsModule, DisclosureModule, FormsModule],
  controllers: [CollectController, CollectionController, SheetsController],
  providers: [
    BallotInbox,
    BallotIntake,
    BallotIntegration,
    BallotLog,
    BallotPool,
    BallotSealing,
    CardsService,
    CollectorAddresses,
    CollectorDirectory,
    CollectorKeys,
    InboxKeys,
    KeyRotation,
    ParticipationService,
    SheetsService,
  ],
  exports: [BallotInbox, BallotIntake, BallotIntegration, CardsService, SheetsService],
})
export class CollectionModule {}
