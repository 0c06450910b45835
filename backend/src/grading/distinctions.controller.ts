import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, pageOf, pageQuery } from '../common/http/paging.js';
import type { DistinctionDecision } from './distinction-decision.entity.js';
import { distinctionStates, DistinctionsService } from './distinctions.service.js';

const tag = 'grading';
const params = z.strictObject({ id, distinction: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/) });
const decision = z
  .strictObject({ id: z.string(), granted: z.boolean(), reason: z.string(), by: z.string(), at: z.string() })
  .meta({ id: 'DistinctionDecision' });

const listDistinctions = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/distinctions/:distinction',
  summary: 'Who is recommended for a distinction, by whom and why, and what was decided',
  tag,
  access: 'campaigns.manage',
  params,
  query: z.strictObject({ ...pageQuery(['unitCode']), state: z.enum(distinctionStates).optional() }),
  response: pageOf(
    z
      .strictObject({
        unit: z.strictObject({ id: z.string(), code: z.string(), name: z.string() }),
        parentName: z.string(),
        recommendations: z.array(z.strictObject({ by: z.string(), at: z.string(), reasons: z.array(z.string()) })),
        /** The newest first. */
        decisions: z.array(decision),
      })
      .meta({ id: 'DistinctionRow' }),
  ),
});
const decideDistinction = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/distinctions/:distinction',
  summary: 'Decide whether a unit is called so; counts from the next grading run on',
  tag,
  access: 'grading.run',
  params,
  body: z.strictObject({
    unitId: id,
    granted: z.boolean(),
    reason: z.string().trim().min(1).max(500),
    replaces: id.optional(),
  }),
  response: decision,
  status: 201,
  problems: ['immutable', 'distinction-already-decided'],
});

@Controller()
export class DistinctionsController {
  constructor(@Inject(DistinctionsService) private readonly distinctions: DistinctionsService) {}

  @Route(listDistinctions)
  async list(
    @Call() { viewer, params: at, query }: Input<typeof listDistinctions>,
  ): Promise<Output<typeof listDistinctions>> {
    const page = await this.distinctions.list(viewer, at.id, at.distinction, query);
    return {
      ...page,
      items: page.items.map(({ subject, recommendations, decisions }) => ({
        unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
        parentName: subject.parentName,
        recommendations: recommendations.map(({ by, at: day, reasons }) => ({ by, at: day, reasons: [...reasons] })),
        decisions: decisions.map(toView),
      })),
    };
  }

  @Route(decideDistinction)
  async decide(
    @Call() { viewer, params: at, body }: Input<typeof decideDistinction>,
  ): Promise<Output<typeof decideDistinction>> {
    return toView(await this.distinctions.decide(viewer, at.id, at.distinction, body));
  }
}

const toView = ({ id: decisionId, granted, reason, byName, at }: DistinctionDecision): z.input<typeof decision> => ({
  id: decisionId,
  granted,
  reason,
  by: byName,
  at,
});
