import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { LessThan, LessThanOrEqual, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { askedPause, isGivenUp, pauseAfter } from './domain/retry-plan.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookSender, type Attempt } from './webhook-sender.js';
import { Webhook } from './webhook.entity.js';

const lookMs = 2_000;
const tidyMs = 3_600_000;
/** Messages that a process sends at once. */
const atOnce = 10;
/** One that is being sent is another process's to take after so long: more than an attempt can last. */
const leaseMs = 60_000;
/** How long a message is listed. */
const listedMs = 30 * 24 * 3_600_000;

const isTaken = (attempt: Attempt): boolean => 'status' in attempt && attempt.status >= 200 && attempt.status < 300;

/** Sends messages that are due, tries them again by the plan, and gives up an address at which nothing arrives for days (ADR 44). */
@Injectable()
export class WebhookDeliveries implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('webhooks');
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly sending = new Set<Promise<void>>();
  private readonly stop = new AbortController();
  private looking: Promise<void> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(WebhookSecrets) private readonly secrets: WebhookSecrets,
    @Inject(WebhookSender) private readonly sender: WebhookSender,
    @Inject(CONFIG) private readonly config: Pick<Config, 'role'>,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    this.timers.push(setInterval(() => this.look(), lookMs).unref());
    this.timers.push(setInterval(() => this.tidy(), tidyMs).unref());
    this.tidy();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    this.stop.abort();
    await this.looking;
    await Promise.all(this.sending);
  }

  /** Sends what is due now; resolves when all of it has been tried. */
  async sendDue(): Promise<void> {
    await this.looking;
    for (const delivery of await this.claim()) void this.send(delivery);
    await Promise.all(this.sending);
  }

  private send(delivery: WebhookDelivery): Promise<void> {
    const work = this.attempt(delivery)
      .catch((error: unknown) => {
        if (!this.stop.signal.aborted) this.logger.error('A message could not be sent', error);
      })
      .finally(() => this.sending.delete(work));
    this.sending.add(work);
    return work;
  }

  private look(): void {
    this.looking = this.looking
      .then(async () => {
        if (this.stop.signal.aborted) return;
        // A receiver that is slow to answer holds nobody else's messages up.
        for (const delivery of await this.claim()) void this.send(delivery);
      })
      .catch(this.report);
  }

  private readonly report = (error: unknown): void => this.logger.warn(error);

  /** Messages that are due and whose next attempt is this process's: of two that would take one, one changes its row. */
  private async claim(): Promise<WebhookDelivery[]> {
    const free = atOnce - this.sending.size;
    const now = this.clock.now();
    const due = { state: 'waiting', dueAt: LessThanOrEqual(now.toISOString()) } as const;
    if (free <= 0 || !(await this.database.reader(WebhookDelivery).existsBy(due))) return [];
    return this.database.write(async (tx) => {
      const found = await tx.find(WebhookDelivery, { where: due, order: { dueAt: 'ASC', id: 'ASC' }, take: free });
      const claimed: WebhookDelivery[] = [];
      for (const { id, attempts, dueAt, ...rest } of found) {
        const next = { attempts: attempts + 1, dueAt: new Date(now.getTime() + leaseMs).toISOString() };
        if (await this.database.changeIf(tx, WebhookDelivery, { id, state: 'waiting', attempts, dueAt }, next))
          claimed.push({ id, ...rest, ...next });
      }
      return claimed;
    });
  }

  private async attempt(delivery: WebhookDelivery): Promise<void> {
    const webhook = await this.database.reader(Webhook).findOneBy({ id: delivery.webhookId });
    if (!webhook) return;
    const headers = this.secrets.headersFor(webhook, delivery.id, delivery.body);
    const made: Attempt = headers
      ? await this.sender.send({ url: webhook.url, headers, body: delivery.body }, this.stop.signal)
      : { error: 'webhook-secret-lost' };
    await this.database.write((tx) => this.keep(tx, webhook, delivery, made));
  }

  /** Nothing is kept of an attempt whose message somebody has asked for anew meanwhile, or another process taken over. */
  private async keep(tx: EntityManager, webhook: Webhook, delivery: WebhookDelivery, made: Attempt): Promise<void> {
    const { id, attempts, dueAt } = delivery;
    const now = this.clock.now();
    const pause = pauseAfter(attempts, 'status' in made ? askedPause(made.retryAfter, now) : 0);
    const last = {
      lastAt: now.toISOString(),
      lastStatus: 'status' in made ? made.status : null,
      lastError: 'error' in made ? made.error : null,
    };
    const next = isTaken(made)
      ? { state: 'delivered' as const }
      : pause === null
        ? { state: 'failed' as const }
        : { dueAt: new Date(now.getTime() + pause).toISOString() };
    const mine = { id, state: 'waiting' as const, attempts, dueAt };
    if (!(await this.database.changeIf(tx, WebhookDelivery, mine, { ...last, ...next }))) return;
    if (isTaken(made)) await tx.update(Webhook, { id: webhook.id }, { failingSince: null });
    else await this.noteFailure(tx, webhook, now.toISOString(), made);
  }

  /** Whoever answers 410 wants to be told no more, as Standard Webhooks says. */
  private async noteFailure(tx: EntityManager, { id }: Webhook, now: string, made: Attempt): Promise<void> {
    const held = await this.database.hold(tx, Webhook, { id });
    if (!held || held.disabledAt !== null) return;
    const isGone = 'status' in made && made.status === 410;
    const since = held.failingSince ?? now;
    if (!isGone && !isGivenUp(since, now)) {
      await tx.update(Webhook, { id }, { failingSince: since });
      return;
    }
    await tx.update(Webhook, { id }, { disabledAt: now, disabledReason: 'failing', revision: held.revision + 1 });
    await endWaiting(tx, id);
    await this.audit.record(tx, null, { action: 'webhook.given-up', subject: held.name });
  }

  private tidy(): void {
    const old = { createdAt: LessThan(new Date(this.clock.now().getTime() - listedMs).toISOString()) };
    void this.database
      .reader(WebhookDelivery)
      .existsBy(old)
      .then((isThere) => (isThere ? this.database.write((tx) => tx.delete(WebhookDelivery, old)) : undefined))
      .catch(this.report);
  }
}

/** What waits for a webhook that is sent nothing any more; each can be asked for again. */
export async function endWaiting(tx: EntityManager, webhookId: string): Promise<void> {
  await tx.update(WebhookDelivery, { webhookId, state: 'waiting' }, { state: 'failed' });
}
