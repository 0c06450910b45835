import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day, id, idParams } from '../common/http/paging.js';
import { CampaignExtensions } from './campaign-extensions.service.js';

const tag = 'campaigns';
const reason = z.string().trim().min(1).max(500);

const listExtensions = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/extensions',
  summary: 'Phases that were extended and sheets that were opened again, the newest first',
  tag,
  access: 'campaigns.read',
  params: idParams,
  response: z.strictObject({
    items: z.array(
      z
        .strictObject({
          at: z.string(),
          by: z.string(),
          /** The phase that was extended; null for sheets. */
          phase: z.string().nullable(),
          /** The group whose sheets were opened again; null for a phase. */
          group: z.string().nullable(),
          /** How many units the sheets are about. */
          units: z.int().nullable(),
          from: day.nullable(),
          to: day,
          reason: z.string(),
        })
        .meta({ id: 'CampaignExtension' }),
    ),
  }),
});
const extendPhase = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/phases/:phase/end',
  summary: 'Move the last day of a phase on after the campaign has begun',
  tag,
  access: 'campaigns.manage',
  params: z.strictObject({ id, phase: id }),
  ifMatch: true,
  body: z.strictObject({ endsOn: day, reason }),
  problems: ['immutable', 'revision-stale'],
});
const reopenSheets = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/groups/:group/reopened-sheets',
  summary: 'Open sheets about some units again up to a day, after their phase',
  tag,
  access: 'campaigns.manage',
  params: z.strictObject({ id, group: z.string().max(40) }),
  ifMatch: true,
  body: z.strictObject({ unitIds: z.array(id).min(1).max(500), until: day, reason }),
  problems: ['immutable', 'revision-stale'],
});

@Controller()
export class CampaignExtensionsController {
  constructor(@Inject(CampaignExtensions) private readonly extensions: CampaignExtensions) {}

  @Route(listExtensions)
  async list(@Call() { viewer, params }: Input<typeof listExtensions>): Promise<Output<typeof listExtensions>> {
    const items = await this.extensions.list(viewer, params.id);
    return {
      items: items.map(({ at, byName, phaseName, groupKey, unitCount, fromDay, toDay, reason: why }) => ({
        at,
        by: byName,
        phase: phaseName,
        group: groupKey,
        units: unitCount,
        from: fromDay,
        to: toDay,
        reason: why,
      })),
    };
  }

  @Route(extendPhase)
  async extend(@Call() { viewer, params, ifMatch, body }: Input<typeof extendPhase>): Promise<void> {
    await this.extensions.extendPhase(viewer, params.id, ifMatch, { phase: params.phase, ...body });
  }

  @Route(reopenSheets)
  async reopen(@Call() { viewer, params, ifMatch, body }: Input<typeof reopenSheets>): Promise<void> {
    await this.extensions.reopenSheets(viewer, params.id, ifMatch, { group: params.group, ...body });
  }
}
