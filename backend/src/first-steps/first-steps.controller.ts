import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { FirstStepsService } from './first-steps.service.js';

const tag = 'first-steps';
const count = z.int().min(0);

const readSteps = endpoint({
  method: 'GET',
  path: 'api/my/first-steps',
  summary: 'How far the caller has come from an empty installation to the first ballots, in counts',
  tag,
  access: 'accounts.manage',
  response: z
    .strictObject({
      units: count,
      /** Without the caller’s own. */
      accounts: count,
      /** That a campaign can take. */
      forms: count,
      /** Cancelled ones are not among them. */
      campaigns: count,
      /** Those among them that are no drafts any more. */
      published: count,
      /** Those among them that have opened. */
      opened: count,
      /** Times that cards were printed. */
      printings: count,
      /** Whether the caller does not want to be led any more. */
      putAway: z.boolean(),
    })
    .meta({ id: 'FirstSteps' }),
});

const putStepsAway = endpoint({
  method: 'PUT',
  path: 'api/my/first-steps',
  summary: 'Put the first steps away, or call them back; for the caller alone',
  tag,
  access: 'accounts.manage',
  body: z.strictObject({ putAway: z.boolean() }),
});

@Controller()
export class FirstStepsController {
  constructor(@Inject(FirstStepsService) private readonly steps: FirstStepsService) {}

  @Route(readSteps)
  async read(@Call() { viewer }: Input<typeof readSteps>): Promise<Output<typeof readSteps>> {
    return this.steps.of(viewer);
  }

  @Route(putStepsAway)
  async putAway(@Call() { viewer, body }: Input<typeof putStepsAway>): Promise<void> {
    await this.steps.putAway(viewer, body.putAway);
  }
}
