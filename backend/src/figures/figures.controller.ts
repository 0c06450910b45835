import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import { FigureList, type FigureInContext } from './figure-list.service.js';
import { figureFields, toFigureFields } from './figure-view.js';
import { figureStates } from './figure.entity.js';
import { FiguresService } from './figures.service.js';
import { WaitingFigures } from './waiting-figures.js';

const tag = 'figures';
const item = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const person = z.strictObject({ id: z.string(), displayName: z.string() });

const amount = z.strictObject({ value: z.string(), base: z.int().nullable() });

const figureView = z
  .strictObject({
    id: z.string(),
    unit: unitRef,
    ...figureFields,
    /** The first of the records. */
    recordIds: z.array(z.string()),
    state: z.enum(figureStates),
    proposedBy: person,
    proposedAt: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    note: z.string().nullable(),
    /** Another verified figure has taken its place, or its source was taken out. */
    superseded: z.boolean(),
    /** Its records have changed since it was counted. */
    stale: z.boolean(),
    /** What the office has entered for the same item, which stands before it. */
    entered: amount.nullable(),
    /** What the scheme asks for at least: percent of the base, or a number; null where it says nothing. */
    target: z.strictObject({ value: z.string(), isPercent: z.boolean() }).nullable(),
  })
  .meta({ id: 'Figure' });

const listFigures = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/figures',
  summary: 'Figures counted from registers: those that wait for their second person, and those that count',
  tag,
  access: 'facts.read',
  params: idParams,
  query: z.strictObject({
    ...pageQuery(['proposedAt', 'item']),
    state: z.enum(figureStates).optional(),
    /** Those that wait, and those that count. */
    current: z.literal('yes').optional(),
    unitId: id.optional(),
    item: item.optional(),
  }),
  response: pageOf(figureView),
});
const listToVerify = endpoint({
  method: 'GET',
  path: 'api/my/waiting-figures',
  summary: 'How many figures the caller can verify that somebody else had counted, by campaign, the oldest first',
  tag,
  access: 'facts.verify',
  response: z.strictObject({
    items: z.array(
      z
        .strictObject({
          campaign: z.strictObject({ id: z.string(), name: z.string() }),
          count: z.int(),
          since: z.string(),
        })
        .meta({ id: 'FiguresToVerify' }),
    ),
  }),
});
const proposeFigures = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/figures',
  summary: 'Count every source for every unit, and propose what differs from what waits or counts',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  response: z.strictObject({ proposed: z.int(), unchanged: z.int() }).meta({ id: 'FiguresProposed' }),
  problems: ['immutable'],
});
const decideFigures = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/figures/verification',
  summary: 'Verify or reject figures that somebody else had counted',
  tag,
  access: 'facts.verify',
  params: idParams,
  body: z.strictObject({
    ids: z.array(id).min(1).max(200),
    decision: z.enum(['verified', 'rejected']),
    note: z.string().trim().max(500).optional(),
  }),
  status: 204,
  problems: [
    'four-eyes-required',
    'confirmation-by-reset-account',
    'figure-already-decided',
    'figure-stale',
    'immutable',
  ],
});

@Controller()
export class FiguresController {
  constructor(
    @Inject(FiguresService) private readonly figures: FiguresService,
    @Inject(FigureList) private readonly figureList: FigureList,
    @Inject(WaitingFigures) private readonly waiting: WaitingFigures,
  ) {}

  @Route(listFigures)
  async list(@Call() { viewer, params, query }: Input<typeof listFigures>): Promise<Output<typeof listFigures>> {
    const page = await this.figureList.list(viewer, params.id, query);
    return { ...page, items: page.items.map(toFigureView) };
  }

  @Route(listToVerify)
  async toVerify(@Call() { viewer }: Input<typeof listToVerify>): Promise<Output<typeof listToVerify>> {
    const found = await this.waiting.toVerify(viewer);
    return {
      items: found.map(({ campaign, count, since }) => ({
        campaign: { id: campaign.id, name: campaign.name },
        count,
        since,
      })),
    };
  }

  @Route(proposeFigures)
  async propose(
    @Call() { viewer, params, reply }: Input<typeof proposeFigures>,
  ): Promise<Output<typeof proposeFigures>> {
    reply.status(200);
    return { ...(await this.figures.propose(viewer, params.id)) };
  }

  @Route(decideFigures)
  decide(@Call() { viewer, params, body: { ids, decision, note } }: Input<typeof decideFigures>): Promise<void> {
    return this.figures.decide(viewer, params.id, { ids, decision, note: note || null });
  }
}

const toFigureView = ({ figure, subject, stale, entered, target }: FigureInContext): z.input<typeof figureView> => ({
  id: figure.id,
  unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
  ...toFigureFields(figure),
  recordIds: [...figure.recordIds],
  state: figure.state,
  proposedBy: { id: figure.proposedById, displayName: figure.proposedByName },
  proposedAt: figure.proposedAt,
  decidedBy: figure.decidedByName,
  decidedAt: figure.decidedAt,
  note: figure.note,
  superseded: figure.supersededAt !== null,
  stale,
  entered,
  target,
});
