import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/index.js';
import { FormsModule } from '../forms/index.js';
import { BallotIntake } from './ballot-intake.js';
import { BallotIntegration } from './ballot-integration.js';
import { CollectController } from './collect.controller.js';
import { CollectorDirectory } from './collector-directory.js';
import { AnswerLog } from './inbox/answer-log.js';
import { AnswerRecount } from './inbox/answer-recount.js';
import { BallotInbox } from './inbox/ballot-inbox.js';
import { BallotLog } from './inbox/ballot-log.js';
import { BallotOpener } from './inbox/ballot-opener.js';
import { BallotPool } from './inbox/ballot-pool.js';
import { BallotSealing } from './inbox/ballot-sealing.js';
import { CollectorKeys } from './inbox/collector-keys.js';
import { InboxKeys } from './inbox/inbox-keys.js';
import { KeyRotation } from './inbox/key-rotation.js';
import { IntakeSignals } from './intake-signals.js';
import { LotQuarantine } from './lot-quarantine.js';
import { PaperIntake } from './paper-intake.js';
import { ReceivedCount } from './received-count.js';
import { RespondentForms } from './respondent-forms.js';

@Module({
  imports: [CampaignsModule, FormsModule],
  controllers: [CollectController],
  providers: [
    AnswerLog,
    AnswerRecount,
    BallotInbox,
    BallotIntake,
    BallotIntegration,
    BallotLog,
    BallotOpener,
    BallotPool,
    BallotSealing,
    CollectorDirectory,
    CollectorKeys,
    InboxKeys,
    IntakeSignals,
    KeyRotation,
    LotQuarantine,
    PaperIntake,
    ReceivedCount,
    RespondentForms,
  ],
  exports: [
    BallotInbox,
    BallotIntake,
    BallotIntegration,
    CollectorDirectory,
    IntakeSignals,
    LotQuarantine,
    PaperIntake,
    RespondentForms,
  ],
})
export class BallotsModule {}
