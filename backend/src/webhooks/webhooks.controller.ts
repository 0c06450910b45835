import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { toUnitRef, unitRef } from '../organisations/index.js';
import { eventKinds } from './domain/event-kinds.js';
import { deliveryStates, type WebhookDelivery } from './webhook-delivery.entity.js';
import { sendFailures } from './webhook-sender.js';
import { disabledReasons } from './webhook.entity.js';
import { Webhooks, type WebhookInContext } from './webhooks.service.js';

const tag = 'webhooks';
const access = 'integration.manage';
const name = z.string().trim().min(1).max(80);
const url = z.string().trim().min(1).max(500);
const kinds = z.array(z.enum(eventKinds)).min(1).max(eventKinds.length);

const webhookView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    kinds: z.array(z.enum(eventKinds)),
    /** The unit whose campaigns it is about, with those of lower units; null = all. */
    unit: unitRef.nullable(),
    madeBy: z.string(),
    createdAt: z.string(),
    /** When the first attempt failed after which nothing has arrived; null = the last one arrived. */
    failingSince: z.string().nullable(),
    /** Why nothing is sent; null = it is. */
    disabled: z.enum(disabledReasons).nullable(),
    /** Until when the secret before is signed with as well; null = there is none. */
    previousUntil: z.string().nullable(),
    revision: z.int(),
  })
  .meta({ id: 'Webhook' });

const secret = z.strictObject({ secret: z.string() });

const deliveryView = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    /** The message as it is sent, JSON. */
    body: z.string(),
    state: z.enum(deliveryStates),
    attempts: z.int(),
    createdAt: z.string(),
    lastAt: z.string().nullable(),
    lastStatus: z.int().nullable(),
    lastError: z.enum(sendFailures).nullable(),
    /** When it is tried next; null when it is not. */
    nextAt: z.string().nullable(),
  })
  .meta({ id: 'WebhookDelivery' });

const deliveryParams = z.strictObject({ id, deliveryId: id });

const listWebhooks = endpoint({
  method: 'GET',
  path: 'api/webhooks',
  summary: 'Webhooks of offices of the caller’s territory, the newest first',
  tag,
  access,
  query: z.strictObject(pageQuery(['createdAt'])).omit({ q: true }),
  response: pageOf(webhookView),
});
const createWebhook = endpoint({
  method: 'POST',
  path: 'api/webhooks',
  summary: 'Have another system told what happens; the secret with which messages are signed is told once',
  tag,
  access,
  body: z.strictObject({ name, url, kinds, unitId: id.nullable() }),
  response: webhookView.extend(secret.shape).meta({ id: 'NewWebhook' }),
  status: 201,
  problems: ['webhook-address-refused'],
});
const changeWebhook = endpoint({
  method: 'PATCH',
  path: 'api/webhooks/:id',
  summary: 'Change a webhook, or switch it off and on',
  tag,
  access,
  params: idParams,
  ifMatch: true,
  body: z.strictObject({
    name: name.optional(),
    url: url.optional(),
    kinds: kinds.optional(),
    enabled: z.boolean().optional(),
  }),
  response: webhookView,
  problems: ['revision-stale', 'webhook-address-refused'],
});
const removeWebhook = endpoint({
  method: 'DELETE',
  path: 'api/webhooks/:id',
  summary: 'Remove a webhook with its messages',
  tag,
  access,
  params: idParams,
  status: 204,
});
const rotateSecret = endpoint({
  method: 'POST',
  path: 'api/webhooks/:id/secret',
  summary: 'Make a new secret, told once; the old one is signed with for another day',
  tag,
  access,
  params: idParams,
  response: secret.meta({ id: 'WebhookSecret' }),
  status: 201,
});
const pingWebhook = endpoint({
  method: 'POST',
  path: 'api/webhooks/:id/ping',
  summary: 'Send a message that tells of nothing, to try the address',
  tag,
  access,
  params: idParams,
  response: deliveryView,
  status: 202,
  problems: ['webhook-disabled'],
});
const listDeliveries = endpoint({
  method: 'GET',
  path: 'api/webhooks/:id/deliveries',
  summary: 'Messages of a webhook of the last thirty days, the newest first',
  tag,
  access,
  params: idParams,
  query: z.strictObject({ ...pageQuery(['createdAt']), state: z.enum(deliveryStates).optional() }).omit({ q: true }),
  response: pageOf(deliveryView),
});
const redeliver = endpoint({
  method: 'POST',
  path: 'api/webhooks/:id/deliveries/:deliveryId/redelivery',
  summary: 'Send a message again, under the same id',
  tag,
  access,
  params: deliveryParams,
  response: deliveryView,
  status: 202,
  problems: ['webhook-disabled'],
});

/** Webhooks after Standard Webhooks. */
@Controller()
export class WebhooksController {
  constructor(@Inject(Webhooks) private readonly webhooks: Webhooks) {}

  @Route(listWebhooks)
  async list(@Call() { viewer, query }: Input<typeof listWebhooks>): Promise<Output<typeof listWebhooks>> {
    const page = await this.webhooks.list(viewer, query);
    return { ...page, items: page.items.map(toView) };
  }

  @Route(createWebhook)
  async create(@Call() { viewer, body }: Input<typeof createWebhook>): Promise<Output<typeof createWebhook>> {
    const { secret: told, ...made } = await this.webhooks.create(viewer, body);
    return { ...toView(made), secret: told };
  }

  @Route(changeWebhook)
  async change(
    @Call() { viewer, params, ifMatch, body }: Input<typeof changeWebhook>,
  ): Promise<Output<typeof changeWebhook>> {
    return toView(await this.webhooks.change(viewer, params.id, ifMatch, body));
  }

  @Route(removeWebhook)
  async remove(@Call() { viewer, params }: Input<typeof removeWebhook>): Promise<void> {
    await this.webhooks.remove(viewer, params.id);
  }

  @Route(rotateSecret)
  async rotate(@Call() { viewer, params }: Input<typeof rotateSecret>): Promise<Output<typeof rotateSecret>> {
    return { secret: await this.webhooks.rotate(viewer, params.id) };
  }

  @Route(pingWebhook)
  async ping(@Call() { viewer, params }: Input<typeof pingWebhook>): Promise<Output<typeof pingWebhook>> {
    return toDeliveryView(await this.webhooks.ping(viewer, params.id));
  }

  @Route(listDeliveries)
  async deliveries(
    @Call() { viewer, params, query }: Input<typeof listDeliveries>,
  ): Promise<Output<typeof listDeliveries>> {
    const page = await this.webhooks.deliveries(viewer, params.id, query);
    return { ...page, items: page.items.map(toDeliveryView) };
  }

  @Route(redeliver)
  async redeliver(@Call() { viewer, params }: Input<typeof redeliver>): Promise<Output<typeof redeliver>> {
    return toDeliveryView(await this.webhooks.redeliver(viewer, params.id, params.deliveryId));
  }
}

const toView = ({ webhook, unit }: WebhookInContext): z.input<typeof webhookView> => ({
  id: webhook.id,
  name: webhook.name,
  url: webhook.url,
  kinds: webhook.kinds,
  unit: unit && toUnitRef(unit),
  madeBy: webhook.madeBy,
  createdAt: webhook.createdAt,
  failingSince: webhook.failingSince,
  disabled: webhook.disabledReason,
  previousUntil: webhook.previousUntil,
  revision: webhook.revision,
});

const toDeliveryView = (delivery: WebhookDelivery): z.input<typeof deliveryView> => ({
  id: delivery.id,
  kind: delivery.kind,
  body: delivery.body,
  state: delivery.state,
  attempts: delivery.attempts,
  createdAt: delivery.createdAt,
  lastAt: delivery.lastAt,
  lastStatus: delivery.lastStatus,
  lastError: sendFailures.find((failure) => failure === delivery.lastError) ?? null,
  nextAt: delivery.state === 'waiting' ? delivery.dueAt : null,
});
