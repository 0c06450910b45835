import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import { CardCountsService, type CardsAtDoor } from './card-counts.service.js';

const tag = 'collection';
const count = z.int().min(0).max(20_000);

const cardsAtDoor = z
  .strictObject({
    unit: unitRef,
    parentName: z.string(),
    issued: z.int(),
    /** Cards of which nobody can say where they are. */
    missing: z.int().nullable(),
    /** What was counted, the newest first: a correction leaves what it corrects. */
    counts: z.array(
      z.strictObject({
        handedOut: z.int(),
        returned: z.int(),
        reason: z.string().nullable(),
        enteredOn: z.string(),
        enteredBy: z.string(),
      }),
    ),
    /** Of the newest count; 0 as long as nobody has counted. */
    revision: z.int(),
  })
  .meta({ id: 'CardsAtUnit' });

const listUnits = endpoint({
  method: 'GET',
  path: 'api/card-batches/:id/units',
  summary: 'Cards of a batch by unit: issued, handed out, returned unused',
  tag,
  access: 'cards.issue',
  params: idParams,
  query: z.strictObject(pageQuery(['unitCode'])).omit({ q: true }),
  response: pageOf(cardsAtDoor),
});
const enterCount = endpoint({
  method: 'PUT',
  path: 'api/card-batches/:id/units/:unitId/counts',
  summary: 'Seal what was handed out and what came back unused; a correction needs a reason',
  tag,
  access: 'cards.issue',
  params: idParams.extend({ unitId: id }),
  body: z.strictObject({
    handedOut: count,
    returned: count,
    reason: z.string().trim().min(1).max(500).nullable().default(null),
  }),
  ifMatch: true,
  response: cardsAtDoor,
  problems: ['immutable'],
});

@Controller()
export class CardCountsController {
  constructor(@Inject(CardCountsService) private readonly counts: CardCountsService) {}

  @Route(listUnits)
  async list(@Call() { viewer, params, query }: Input<typeof listUnits>): Promise<Output<typeof listUnits>> {
    const page = await this.counts.list(viewer, params.id, query);
    return { ...page, items: page.items.map(toView) };
  }

  @Route(enterCount)
  async enter(@Call() { viewer, params, body, ifMatch }: Input<typeof enterCount>): Promise<Output<typeof enterCount>> {
    return toView(await this.counts.enter(viewer, params.id, params.unitId, ifMatch, body));
  }
}

const toView = ({ unit, parentName, issued, missing, counts }: CardsAtDoor): z.output<typeof cardsAtDoor> => ({
  unit,
  parentName,
  issued,
  missing,
  counts: counts.map(({ handedOut, returned, reason, enteredOn, enteredBy }) => ({
    handedOut,
    returned,
    reason,
    enteredOn,
    enteredBy,
  })),
  revision: counts[0]?.revision ?? 0,
});
