import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id } from '../common/http/paging.js';
import { GroupRosters } from './group-rosters.service.js';

const enterRosters = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/groups/:group/rosters',
  summary: 'Enter the head counts of a ballot group for many units: a code and a count on each line',
  tag: 'campaign data',
  access: 'campaigns.manage',
  params: z.strictObject({ id, group: z.string().max(40) }),
  body: z.strictObject({ text: z.string().max(400_000) }),
  response: z.strictObject({ units: z.int() }),
  problems: ['immutable'],
});

@Controller()
export class GroupRostersController {
  constructor(@Inject(GroupRosters) private readonly rosters: GroupRosters) {}

  @Route(enterRosters)
  async enter(@Call() { viewer, params, body }: Input<typeof enterRosters>): Promise<Output<typeof enterRosters>> {
    return { units: await this.rosters.enter(viewer, params.id, params.group, body.text) };
  }
}
