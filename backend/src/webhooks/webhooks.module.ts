import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { AuditModule } from '../audit/index.js';
import { CampaignsModule } from '../campaigns/index.js';
import { GradingModule } from '../grading/index.js';
import { ObjectionsModule } from '../objections/index.js';
import { PublicationModule } from '../publication/index.js';
import { AddressGuard } from './address-guard.js';
import { WebhookDeliveries } from './webhook-deliveries.js';
import { WebhookOutbox } from './webhook-outbox.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookSender } from './webhook-sender.js';
import { WebhooksController } from './webhooks.controller.js';
import { Webhooks } from './webhooks.service.js';

@Module({
  imports: [AccountsModule, AuditModule, CampaignsModule, GradingModule, ObjectionsModule, PublicationModule],
  controllers: [WebhooksController],
  providers: [AddressGuard, WebhookDeliveries, WebhookOutbox, WebhookSecrets, WebhookSender, Webhooks],
  exports: [AddressGuard, Webhooks],
})
export class WebhooksModule {}
