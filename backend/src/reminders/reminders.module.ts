import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { JobsModule } from '../jobs/index.js';
import { SheetsModule } from '../sheets/index.js';
import { AskedReminders } from './asked-reminders.js';
import { Audiences } from './audience.js';
import { CampaignRemindersController } from './campaign-reminders.controller.js';
import { ContactAddressController } from './contact-address.controller.js';
import { ContactAddresses } from './contact-addresses.service.js';
import { MailDeliveries } from './mail-deliveries.js';
import { MailQueue } from './mail-queue.js';
import { MessagesController } from './messages.controller.js';
import { OwnMessages } from './own-messages.service.js';
import { ReminderLog } from './reminder-log.js';
import { ReminderRules } from './reminder-rules.service.js';
import { ReminderSchedule } from './reminder-schedule.js';
import { RuledAudiences } from './ruled-audience.js';
import { RegistersModule } from '../registers/index.js';
import { ReminderRobots } from './reminder-robots.service.js';
import { ReminderRobotsController } from './reminder-robots.controller.js';
import { RobotPosts } from './robot-posts.js';
import { RobotSender } from './robot-sender.js';
import { AccountsModule } from '../accounts/index.js';
import { WebhooksModule } from '../webhooks/index.js';
import { ReminderTemplates } from './reminder-templates.service.js';
import { ReminderTemplatesController } from './reminder-templates.controller.js';
import { ReminderSettings } from './reminder-settings.service.js';
import { ReminderSettingsController } from './reminder-settings.controller.js';
import { WorkingCalendarModule } from '../working-calendar/index.js';

@Module({
  imports: [
    AccountsModule,
    AuditModule,
    CampaignsModule,
    JobsModule,
    RegistersModule,
    SheetsModule,
    WebhooksModule,
    WorkingCalendarModule,
  ],
  controllers: [
    CampaignRemindersController,
    ContactAddressController,
    MessagesController,
    ReminderRobotsController,
    ReminderTemplatesController,
    ReminderSettingsController,
  ],
  providers: [
    AskedReminders,
    Audiences,
    ContactAddresses,
    MailDeliveries,
    MailQueue,
    OwnMessages,
    ReminderLog,
    ReminderRobots,
    RobotPosts,
    RobotSender,
    ReminderRules,
    ReminderTemplates,
    ReminderSchedule,
    RuledAudiences,
    ReminderSettings,
  ],
})
export class RemindersModule {}
