export { AddressGuard, hostOf } from './address-guard.js';
export { WebhookDeliveries } from './webhook-deliveries.js';
export { WebhooksModule } from './webhooks.module.js';
export { Webhooks } from './webhooks.service.js';
export { receiverUrl } from './domain/webhook-url.js';
