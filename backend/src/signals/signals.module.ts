import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { BallotsModule } from '../ballots/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { FormsModule } from '../forms/index.js';
import { LotsAtDoors } from './lots-at-doors.js';
import { QuarantineEffects } from './quarantine-effect.js';
import { QuarantineService } from './quarantine.service.js';
import { SignalsController } from './signals.controller.js';
import { SignalsService } from './signals.service.js';

@Module({
  imports: [AccountsModule, AuditModule, BallotsModule, CampaignsModule, DisclosureModule, FormsModule],
  controllers: [SignalsController],
  providers: [LotsAtDoors, QuarantineEffects, QuarantineService, SignalsService],
})
export class SignalsModule {}
