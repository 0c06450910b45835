import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { managesPath, territoryCondition, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import { NotFoundError, RevisionStaleError, ValidationFailedError } from '../common/problem/problem.error.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database, insertRows } from '../database/database.js';
import { findUnit, managesOffice, withUnit, type OrgUnit } from '../organisations/index.js';
import { AddressGuard, AddressRefusedError } from './address-guard.js';
import { pingMessage, type EventKind } from './domain/event-kinds.js';
import { receiverUrl } from './domain/webhook-url.js';
import { endWaiting } from './webhook-deliveries.js';
import { WebhookDelivery, type DeliveryState } from './webhook-delivery.entity.js';
import { waiting } from './webhook-outbox.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { Webhook } from './webhook.entity.js';
import { WebhookAddressRefusedError, WebhookDisabledError } from './webhooks.errors.js';

export interface WantedWebhook {
  readonly name: string;
  readonly url: string;
  readonly kinds: readonly EventKind[];
  /** The unit whose campaigns it is about, with those of lower units; null = all. */
  readonly unitId: string | null;
}

export interface WebhookChange {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly kinds?: readonly EventKind[] | undefined;
  readonly enabled?: boolean | undefined;
}

export interface WebhookInContext {
  readonly webhook: Webhook;
  readonly unit: OrgUnit | null;
}

/** Webhooks of the offices within a territory, and their messages. */
@Injectable()
export class Webhooks {
  private readonly isPlainAllowed: boolean;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AddressGuard) private readonly guard: AddressGuard,
    @Inject(WebhookSecrets) private readonly secrets: WebhookSecrets,
    @Inject(CONFIG) config: Pick<Config, 'webhookNetworks'>,
  ) {
    this.isPlainAllowed = config.webhookNetworks.length > 0;
  }

  async list(viewer: Viewer, query: PageRequest): Promise<Page<WebhookInContext>> {
    const window = pageWindow(query, '-createdAt');
    const builder = this.within(viewer)
      .orderBy('webhook.createdAt', window.sort.direction)
      .addOrderBy('webhook.id')
      .skip(window.offset)
      .take(window.pageSize);
    const [webhooks, total] = await builder.getManyAndCount();
    return toPage(
      window,
      webhooks.map((webhook) => ({ webhook, unit: webhook.unit })),
      total,
    );
  }

  /** How many were given up, for whoever looks after them. */
  countGivenUp(viewer: Viewer): Promise<number> {
    return this.within(viewer).andWhere("webhook.disabledReason = 'failing'").getCount();
  }

  /**
   * @returns with the secret, which is told this once
   * @throws {WebhookAddressRefusedError} 422; {@link ValidationFailedError} 422 not-a-choice for a unit beyond the caller's territory
   */
  async create(viewer: Viewer, wanted: WantedWebhook): Promise<WebhookInContext & { readonly secret: string }> {
    const { manager } = this.database.dataSource;
    const unit = await findUnit(manager, wanted.unitId);
    if ((wanted.unitId !== null && !unit) || !managesPath(viewer, unit?.path ?? null))
      throw new ValidationFailedError([{ pointer: '#/unitId', code: 'not-a-choice' }]);
    const url = await this.checked(wanted.url);
    const id = newId();
    const { told, sealed } = this.secrets.make(id);
    const webhook: Webhook = {
      id,
      name: wanted.name,
      url,
      kinds: [...new Set(wanted.kinds)],
      unitId: wanted.unitId,
      secret: sealed,
      previousSecret: null,
      previousUntil: null,
      madeBy: viewer.displayName,
      createdAt: this.clock.timestamp(),
      failingSince: null,
      disabledAt: null,
      disabledReason: null,
      revision: 1,
    };
    await this.database.write(async (tx) => {
      await insertRows(tx, Webhook, webhook);
      await this.record(tx, viewer, 'created', webhook, { kinds: webhook.kinds, unit: unit?.name ?? null });
    });
    return { webhook, unit, secret: told };
  }

  /** @throws as {@link create}; {@link RevisionStaleError} 412 */
  async change(viewer: Viewer, id: string, revision: number, change: WebhookChange): Promise<WebhookInContext> {
    const { webhook: seen, unit } = await this.find(this.database.dataSource.manager, viewer, id);
    const url = change.url === undefined || change.url === seen.url ? seen.url : await this.checked(change.url);
    return this.database.write(async (tx) => {
      const next = {
        name: change.name ?? seen.name,
        url,
        kinds: change.kinds ? [...new Set(change.kinds)] : seen.kinds,
        revision: revision + 1,
        ...this.switched(change.enabled),
      };
      if (!(await this.database.changeIf(tx, Webhook, { id, revision }, next))) throw new RevisionStaleError();
      if (change.enabled === false) await endWaiting(tx, id);
      await this.record(tx, viewer, 'changed', { name: next.name }, { fields: Object.keys(change) });
      return { webhook: { ...seen, ...next }, unit };
    });
  }

  async remove(viewer: Viewer, id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const { webhook } = await this.find(tx, viewer, id);
      await tx.delete(WebhookDelivery, { webhookId: id });
      await tx.delete(Webhook, { id });
      await this.record(tx, viewer, 'removed', webhook);
    });
  }

  /** @returns the new secret, which is told this once; the old one is signed with for another day */
  async rotate(viewer: Viewer, id: string): Promise<string> {
    return this.database.write(async (tx) => {
      await this.find(tx, viewer, id);
      const held = await this.database.hold(tx, Webhook, { id });
      if (!held) throw new NotFoundError();
      const { told, stored } = this.secrets.rotated(id, held);
      await tx.update(Webhook, { id }, { ...stored, revision: held.revision + 1 });
      await this.record(tx, viewer, 'secret-rotated', held);
      return told;
    });
  }

  /** Sends a message that tells of nothing. @throws {WebhookDisabledError} 409 */
  async ping(viewer: Viewer, id: string): Promise<WebhookDelivery> {
    return this.database.write(async (tx) => {
      const { webhook } = await this.find(tx, viewer, id);
      if (webhook.disabledAt !== null) throw new WebhookDisabledError();
      const at = this.clock.timestamp();
      const delivery = waiting(id, 'ping', pingMessage(at), at);
      await insertRows(tx, WebhookDelivery, delivery);
      return delivery;
    });
  }

  /** Messages of a webhook, the newest first, for thirty days. */
  async deliveries(
    viewer: Viewer,
    id: string,
    query: PageRequest & { readonly state?: DeliveryState | undefined },
  ): Promise<Page<WebhookDelivery>> {
    await this.find(this.database.dataSource.manager, viewer, id);
    const window = pageWindow(query, '-createdAt');
    const [items, total] = await this.database.reader(WebhookDelivery).findAndCount({
      where: { webhookId: id, ...(query.state && { state: query.state }) },
      order: { createdAt: window.sort.direction, id: 'ASC' },
      skip: window.offset,
      take: window.pageSize,
    });
    return toPage(window, items, total);
  }

  /** Sends a message again, under its id, and by the plan from its start. @throws {WebhookDisabledError} 409 */
  async redeliver(viewer: Viewer, id: string, deliveryId: string): Promise<WebhookDelivery> {
    return this.database.write(async (tx) => {
      const { webhook } = await this.find(tx, viewer, id);
      if (webhook.disabledAt !== null) throw new WebhookDisabledError();
      const delivery = await this.database.hold(tx, WebhookDelivery, { id: deliveryId, webhookId: id });
      if (!delivery) throw new NotFoundError();
      const again = { state: 'waiting', attempts: 0, dueAt: this.clock.timestamp() } as const;
      await tx.update(WebhookDelivery, { id: deliveryId }, again);
      await this.record(tx, viewer, 'redelivered', webhook, { kind: delivery.kind });
      return { ...delivery, ...again };
    });
  }

  private within(viewer: Viewer) {
    const scope = territoryCondition(viewer, 'unit');
    return withUnit(this.database.reader(Webhook).createQueryBuilder('webhook'), 'unitId').where(
      scope.sql,
      scope.parameters,
    );
  }

  private switched(enabled: boolean | undefined): Partial<Webhook> {
    if (enabled === undefined) return {};
    return enabled
      ? { disabledAt: null, disabledReason: null, failingSince: null }
      : { disabledAt: this.clock.timestamp(), disabledReason: 'by-hand' };
  }

  /** @throws {WebhookAddressRefusedError} 422, the same for what is no address, leads inside or leads nowhere */
  private async checked(text: string): Promise<string> {
    const url = receiverUrl(text, this.isPlainAllowed);
    if (!url) throw new WebhookAddressRefusedError();
    try {
      await this.guard.check(url);
    } catch (error) {
      throw error instanceof AddressRefusedError ? new WebhookAddressRefusedError() : error;
    }
    return url.href;
  }

  private async find(manager: EntityManager, viewer: Viewer, id: string): Promise<WebhookInContext> {
    const webhook = await manager.findOneBy(Webhook, { id });
    if (!webhook || !(await managesOffice(manager, viewer, webhook.unitId))) throw new NotFoundError();
    return { webhook, unit: await findUnit(manager, webhook.unitId) };
  }

  private record(
    tx: EntityManager,
    viewer: Viewer,
    act: string,
    { name }: Pick<Webhook, 'name'>,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    return this.audit.record(tx, viewer, { action: `webhook.${act}`, subject: name, detail });
  }
}
