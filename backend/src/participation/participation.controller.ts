import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import { ParticipationService } from './participation.service.js';
import { ballotParticipation } from './participation-view.js';

const tag = 'collection';

const participation = z
  .strictObject({
    unit: unitRef,
    parentName: z.string(),
    /** By ballot group of the campaign, in its order; `received` is null below five, `required` where nothing is asked for. */
    ballots: z.array(ballotParticipation),
    /** By sheet group of the campaign, in its order. */
    sheets: z.array(z.strictObject({ key: z.string(), ofUnit: z.boolean(), submitted: z.int(), drafts: z.int() })),
  })
  .meta({ id: 'UnitParticipation' });

const readParticipation = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/participation',
  summary: 'Live participation: counts per unit, never who',
  tag,
  access: 'campaigns.read',
  params: idParams,
  query: z.strictObject({ ...pageQuery(['unitCode']), under: id.optional() }),
  response: pageOf(participation).extend({
    totals: z.strictObject({
      units: z.int(),
      ballots: z.array(
        z.strictObject({ key: z.string(), issued: z.int(), received: z.int(), unitsReached: z.int().nullable() }),
      ),
      sheets: z.array(z.strictObject({ key: z.string(), submitted: z.int(), drafts: z.int(), units: z.int() })),
    }),
  }),
});

@Controller()
export class ParticipationController {
  constructor(@Inject(ParticipationService) private readonly participants: ParticipationService) {}

  @Route(readParticipation)
  async readParticipation(
    @Call() { viewer, params, query }: Input<typeof readParticipation>,
  ): Promise<Output<typeof readParticipation>> {
    const page = await this.participants.read(viewer, params.id, query);
    const { units, ballots, sheets } = page.totals;
    return {
      ...page,
      items: page.items.map(toParticipationView),
      totals: { units, ballots: [...ballots], sheets: [...sheets] },
    };
  }
}

type ParticipationRow = Awaited<ReturnType<ParticipationService['read']>>['items'][number];

const toParticipationView = ({ subject, ballots, sheets }: ParticipationRow): z.input<typeof participation> => ({
  unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
  parentName: subject.parentName,
  ballots: [...ballots],
  sheets: sheets.map(({ key, ofUnit, submitted, drafts }) => ({ key, ofUnit, submitted, drafts })),
});
