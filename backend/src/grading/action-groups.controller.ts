import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams } from '../common/http/paging.js';
import { ActionGroups, type GroupsOfCampaign } from './action-groups.service.js';

const tag = 'grading';
const gradeCodes = z.array(z.string().max(30)).max(20);
const groupsView = z
  .strictObject({
    /** Grades, best first; all three empty for a type whose grades have no middle. */
    consolidate: z.array(z.string()),
    push: z.array(z.string()),
    rectify: z.array(z.string()),
    /** 0 while the proposal stands. */
    revision: z.int(),
  })
  .meta({ id: 'ActionGroups' });

const readGroups = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/action-groups',
  summary: 'Which grades are consolidated, pushed and put in order',
  tag,
  access: 'ledger.read',
  params: idParams,
  response: groupsView,
});
const setGroups = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/action-groups',
  summary: 'Set which grades are consolidated, the best, and which put in order, the lowest; those between are pushed',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  ifMatch: true,
  body: z.strictObject({ consolidate: gradeCodes, rectify: gradeCodes }),
  response: groupsView,
  problems: ['revision-stale'],
});

@Controller()
export class ActionGroupsController {
  constructor(@Inject(ActionGroups) private readonly groups: ActionGroups) {}

  @Route(readGroups)
  async read(@Call() { viewer, params }: Input<typeof readGroups>): Promise<Output<typeof readGroups>> {
    return toView(await this.groups.read(viewer, params.id));
  }

  @Route(setGroups)
  async set(@Call() { viewer, params, ifMatch, body }: Input<typeof setGroups>): Promise<Output<typeof setGroups>> {
    return toView(await this.groups.set(viewer, params.id, ifMatch, body));
  }
}

const toView = ({ consolidate, push, rectify, revision }: GroupsOfCampaign): z.input<typeof groupsView> => ({
  consolidate: [...consolidate],
  push: [...push],
  rectify: [...rectify],
  revision,
});
