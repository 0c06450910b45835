export { AddressGuard } from './address-guard.js';
export { WebhookDeliveries } from './webhook-deliveries.js';
export { WebhooksModule } from './webhooks.module.js';
export { Webhooks } from './webhooks.service.js';
