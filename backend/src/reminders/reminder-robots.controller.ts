import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams } from '../common/http/paging.js';
import { toUnitRef, unitRef } from '../organisations/index.js';
import { robotKinds } from './domain/robot-request.js';
import { mailStates } from './outgoing-mail.entity.js';
import { ReminderRobots } from './reminder-robots.service.js';

const tag = 'reminders';
const access = 'integration.manage';

const robotView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.enum(robotKinds),
    /** Of the address; the rest of it is a key. */
    host: z.string(),
    unit: unitRef.nullable(),
    madeBy: z.string(),
    createdAt: z.string(),
    /** What came of the last text. */
    last: z.strictObject({ state: z.enum(mailStates), error: z.string().nullable(), createdAt: z.string() }).nullable(),
  })
  .meta({ id: 'ReminderRobot' });

const listRobots = endpoint({
  method: 'GET',
  path: 'api/reminder-robots',
  summary: 'Robots of groups that are told how much waits',
  tag,
  access,
  response: z.strictObject({ items: z.array(robotView) }),
});
const addRobot = endpoint({
  method: 'POST',
  path: 'api/reminder-robots',
  summary: 'Add a robot of a group of 企业微信 or 钉钉; its address and secret are not shown again',
  tag,
  access,
  body: z.strictObject({
    name: z.string().trim().min(1).max(80),
    kind: z.enum(robotKinds),
    url: z.string().trim().min(1).max(500),
    secret: z.string().trim().max(200).default(''),
    unitId: id.nullable(),
  }),
  status: 201,
  response: z.strictObject({ id: z.string() }),
  problems: ['robot-address-refused'],
});
const removeRobot = endpoint({
  method: 'DELETE',
  path: 'api/reminder-robots/:id',
  summary: 'Remove a robot',
  tag,
  access,
  params: idParams,
  status: 204,
});
const tryRobot = endpoint({
  method: 'POST',
  path: 'api/reminder-robots/:id/trial',
  summary: 'Have a robot say that it works',
  tag,
  access,
  params: idParams,
  status: 202,
});

@Controller()
export class ReminderRobotsController {
  constructor(@Inject(ReminderRobots) private readonly robots: ReminderRobots) {}

  @Route(listRobots)
  async list(@Call() { viewer }: Input<typeof listRobots>): Promise<Output<typeof listRobots>> {
    const found = await this.robots.list(viewer);
    return {
      items: found.map(({ robot, unit, last }) => ({
        id: robot.id,
        name: robot.name,
        kind: robot.kind,
        host: robot.host,
        unit: unit && toUnitRef(unit),
        madeBy: robot.madeBy,
        createdAt: robot.createdAt,
        last: last && { state: last.state, error: last.lastError, createdAt: last.createdAt },
      })),
    };
  }

  @Route(addRobot)
  async add(@Call() { viewer, body }: Input<typeof addRobot>): Promise<Output<typeof addRobot>> {
    return { id: (await this.robots.create(viewer, body)).id };
  }

  @Route(removeRobot)
  async remove(@Call() { viewer, params }: Input<typeof removeRobot>): Promise<void> {
    await this.robots.remove(viewer, params.id);
  }

  @Route(tryRobot)
  async try(@Call() { viewer, params }: Input<typeof tryRobot>): Promise<void> {
    await this.robots.try(viewer, params.id);
  }
}
