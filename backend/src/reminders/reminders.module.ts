import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { JobsModule } from '../jobs/index.js';
import { SheetsModule } from '../sheets/index.js';
import { AskedReminders } from './asked-reminders.js';
import { Audiences } from './audience.js';
import { CampaignRemindersController } from './campaign-reminders.controller.js';
import { MessagesController } from './messages.controller.js';
import { OwnMessages } from './own-messages.service.js';
import { ReminderLog } from './reminder-log.js';

@Module({
  imports: [AuditModule, CampaignsModule, JobsModule, SheetsModule],
  controllers: [CampaignRemindersController, MessagesController],
  providers: [AskedReminders, Audiences, OwnMessages, ReminderLog],
})
export class RemindersModule {}
