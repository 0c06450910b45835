import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { CampaignStages, findCampaign, stateAfter } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { insertRows } from '../database/database.js';
import { RunFollowers } from '../grading/index.js';
import { ObjectionsService } from '../objections/index.js';
import { findUnit, managesOffice } from '../organisations/index.js';
import { ReleasesService } from '../publication/index.js';
import { messageOf, type OfficeEvent } from './domain/event-kinds.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook } from './webhook.entity.js';

/** Writes messages in the unit of work of what they tell of, so that neither exists without the other. */
@Injectable()
export class WebhookOutbox implements OnModuleInit {
  private readonly publicUrl: string;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CampaignStages) private readonly stages: CampaignStages,
    @Inject(RunFollowers) private readonly runs: RunFollowers,
    @Inject(ReleasesService) private readonly releases: ReleasesService,
    @Inject(ObjectionsService) private readonly objections: ObjectionsService,
    @Inject(CONFIG) config: Config,
  ) {
    this.publicUrl = config.http.publicUrl;
  }

  onModuleInit(): void {
    this.stages.follow(async (tx, { id: campaignId, ownerUnitId, state }, from) => {
      if (state === from.state) return;
      const data = { campaignId };
      if (state === stateAfter('open')) await this.tell(tx, { kind: 'campaign.opened', ownerUnitId, data });
      if (state === stateAfter('close')) await this.tell(tx, { kind: 'campaign.closed', ownerUnitId, data });
    });
    this.runs.follow({
      prepare:
        async ({ job, campaign: { id: campaignId, ownerUnitId } }) =>
        async (tx) =>
          this.tell(tx, { kind: 'run.graded', ownerUnitId, data: { campaignId, runId: job.id } }),
      discard: async () => undefined,
    });
    this.releases.follow(async (tx, { id: releaseId, campaignId, runId }, what) => {
      const { ownerUnitId } = await findCampaign(tx, campaignId);
      await this.tell(tx, { kind: `release.${what}`, ownerUnitId, data: { campaignId, releaseId, runId } });
    });
    this.objections.follow(async (tx, { id: objectionId, campaignId, publicationId }) => {
      const { ownerUnitId } = await findCampaign(tx, campaignId);
      const data = { campaignId, objectionId, ...(publicationId !== null && { releaseId: publicationId }) };
      await this.tell(tx, { kind: 'objection.decided', ownerUnitId, data });
    });
  }

  private async tell(tx: EntityManager, event: OfficeEvent): Promise<void> {
    const at = this.clock.timestamp();
    const body = messageOf(event, at, this.publicUrl);
    for (const webhook of await tx.findBy(Webhook, { disabledAt: IsNull() }))
      if (webhook.kinds.includes(event.kind) && (await isAbout(tx, webhook, event.ownerUnitId)))
        await insertRows(tx, WebhookDelivery, waiting(webhook.id, event.kind, body, at));
  }
}

/** A message that is to be sent at once. @param at now, in ISO 8601 */
export const waiting = (webhookId: string, kind: string, body: string, at: string): WebhookDelivery => ({
  id: newId(),
  webhookId,
  kind,
  body,
  createdAt: at,
  state: 'waiting',
  attempts: 0,
  dueAt: at,
  lastAt: null,
  lastStatus: null,
  lastError: null,
});

/** Whether the office of a campaign belongs to the territory of a webhook. */
async function isAbout(tx: EntityManager, { unitId }: Webhook, ownerUnitId: string | null): Promise<boolean> {
  const unit = await findUnit(tx, unitId);
  return managesOffice(tx, { scopePath: unitId === null ? '/' : (unit?.path ?? null) }, ownerUnitId);
}
