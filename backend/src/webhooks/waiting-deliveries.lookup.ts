import type { Database } from '../database/database.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';

/** Messages to other systems that wait to be sent, the first time or again. */
export const countWaitingDeliveries = (database: Database): Promise<number> =>
  database.reader(WebhookDelivery).countBy({ state: 'waiting' });
