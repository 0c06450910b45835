import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import { dayShift, shiftsBetween } from '../working-calendar/index.js';
import { NoticesService } from './notices.service.js';

const listNotices = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/notices',
  summary: 'Public notices of a campaign, newest first: who was named, from which day to which',
  tag: 'publications',
  access: 'campaigns.manage',
  params: idParams,
  query: z.strictObject(pageQuery(['postedOn'])),
  response: pageOf(
    z
      .strictObject({
        id: z.string(),
        /** Code of the stage. */
        stage: z.string(),
        postedOn: z.string(),
        /** The last day; nobody leaves the stage before it is over. */
        endsOn: z.string(),
        isRunning: z.boolean(),
        /** The campaign was reopened since. */
        lapsed: z.boolean(),
        /** Holidays and weekend days that are worked, which make the last day what it is. */
        shifts: z.array(dayShift),
        units: z.array(unitRef),
      })
      .meta({ id: 'Notice' }),
  ),
});

@Controller()
export class NoticesController {
  constructor(@Inject(NoticesService) private readonly notices: NoticesService) {}

  @Route(listNotices)
  async list(@Call() { viewer, params, query }: Input<typeof listNotices>): Promise<Output<typeof listNotices>> {
    const found = await this.notices.list(viewer, params.id, query);
    return {
      ...found,
      items: found.items.map(
        ({ notice: { id, stage, postedOn, endsOn, lapsed, exceptions }, isRunning, subjects }) => ({
          id,
          stage,
          postedOn,
          endsOn,
          isRunning,
          lapsed,
          shifts: shiftsBetween(exceptions ?? [], postedOn, endsOn),
          units: subjects.map(({ unitId, unitCode, unitName }) => ({ id: unitId, code: unitCode, name: unitName })),
        }),
      ),
    };
  }
}
