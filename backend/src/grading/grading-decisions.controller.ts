import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams } from '../common/http/paging.js';
import { SchemePreviewService } from './scheme-preview.service.js';
import { TieDecisionsService } from './tie-decisions.service.js';
import type { TieDecision } from './tie-decision.entity.js';

const tag = 'grading';
const verdict = z.strictObject({ status: z.string(), score: z.string().nullable(), grade: z.string().nullable() });
const counts = z.record(z.string(), z.int());
const tieDecision = z
  .strictObject({
    id: z.string(),
    at: z.string(),
    by: z.string(),
    tiedIds: z.array(z.string()),
    chosenIds: z.array(z.string()),
    reason: z.string(),
  })
  .meta({ id: 'TieDecision' });

/** Changed units shown; the counts tell about all of them. */
const changesShown = 500;

const previewScheme = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/scheme-previews',
  summary: 'What another scheme would change on the data as it stands; nothing is stored',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: z.strictObject({ scheme: z.record(z.string(), z.unknown()) }),
  response: z
    .strictObject({
      configErrors: z.array(z.strictObject({ code: z.string(), path: z.string() })),
      total: z.int(),
      changedCount: z.int(),
      changed: z.array(
        z.strictObject({ unit: z.strictObject({ id: z.string(), name: z.string() }), before: verdict, after: verdict }),
      ),
      before: counts,
      after: counts,
    })
    .meta({ id: 'SchemePreview' }),
  problems: ['not-gradable'],
});
const readTies = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/tie-decisions',
  summary: 'Units that wait for a decision between equal scores, and the decisions so far',
  tag,
  access: 'ledger.read',
  params: idParams,
  response: z.strictObject({ waiting: z.array(z.string()), items: z.array(tieDecision) }),
});
const decideTie = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/tie-decisions',
  summary: 'Record whom the leadership chose among equal scores; counts from the next grading run on',
  tag,
  access: 'grading.run',
  params: idParams,
  body: z.strictObject({
    tiedIds: z.array(id).min(2).max(500),
    chosenIds: z.array(id).min(1).max(500),
    reason: z.string().trim().min(1).max(500),
    replaces: id.optional(),
  }),
  response: tieDecision,
  status: 201,
  problems: ['immutable', 'no-tie', 'tie-already-decided'],
});

@Controller()
export class GradingDecisionsController {
  constructor(
    @Inject(SchemePreviewService) private readonly previews: SchemePreviewService,
    @Inject(TieDecisionsService) private readonly ties: TieDecisionsService,
  ) {}

  @Route(previewScheme)
  async preview(@Call() { viewer, params, body }: Input<typeof previewScheme>): Promise<Output<typeof previewScheme>> {
    const { configErrors, changed, names, before, after, total } = await this.previews.preview(
      viewer,
      params.id,
      body.scheme,
    );
    return {
      configErrors: configErrors.map(({ code, path }) => ({ code, path })),
      total,
      changedCount: changed.length,
      changed: changed.slice(0, changesShown).map((change) => ({
        unit: { id: change.unitId, name: names.get(change.unitId) ?? '' },
        before: change.before,
        after: change.after,
      })),
      before: { ...before },
      after: { ...after },
    };
  }

  @Route(readTies)
  async readTies(@Call() { viewer, params }: Input<typeof readTies>): Promise<Output<typeof readTies>> {
    const [waiting, decisions] = await Promise.all([
      this.ties.tied(viewer, params.id),
      this.ties.list(viewer, params.id),
    ]);
    return { waiting, items: decisions.map(toView) };
  }

  @Route(decideTie)
  async decide(@Call() { viewer, params, body }: Input<typeof decideTie>): Promise<Output<typeof decideTie>> {
    return toView(await this.ties.decide(viewer, params.id, body));
  }
}

const toView = ({
  id: decisionId,
  at,
  byName,
  tiedIds,
  chosenIds,
  reason,
}: TieDecision): z.input<typeof tieDecision> => ({ id: decisionId, at, by: byName, tiedIds, chosenIds, reason });
