import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams } from '../common/http/paging.js';
import { CampaignRoundsService } from './campaign-rounds.service.js';
import type { EvaluatorGroup } from './domain/campaign-plan.js';
import { NextRounds } from './next-round.service.js';
import { roundRef, toRoundRef } from './round-ref.js';

const tag = 'rounds';

const formRef = z.strictObject({ code: z.string(), version: z.int() }).nullable();

const readRounds = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/rounds',
  summary: 'The rounds before and after a campaign, and what differs from the one before',
  tag,
  access: 'campaigns.read',
  params: idParams,
  response: z
    .strictObject({
      before: roundRef.nullable(),
      after: z.array(roundRef),
      /** Whether the caller can begin the next round now. */
      mayFollow: z.boolean(),
      differences: z
        .strictObject({
          forms: z.array(
            z.strictObject({
              group: z.string(),
              before: formRef,
              now: formRef,
              /** Changes after which the answers of both rounds can no longer be read together. */
              breaking: z.int().nullable(),
            }),
          ),
          type: z.strictObject({ before: z.string(), now: z.string() }).nullable(),
          units: z.strictObject({ left: z.int(), joined: z.int() }),
        })
        .nullable(),
    })
    .meta({ id: 'CampaignRounds' }),
});
const beginRound = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/next-round',
  summary: 'Begin the round that follows a graded campaign, as a draft with everything that holds on',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  response: roundRef,
  status: 201,
  problems: ['round-not-graded', 'next-round-exists'],
});

@Controller()
export class CampaignRoundsController {
  constructor(
    @Inject(CampaignRoundsService) private readonly rounds: CampaignRoundsService,
    @Inject(NextRounds) private readonly nextRounds: NextRounds,
  ) {}

  @Route(readRounds)
  async read(@Call() { viewer, params }: Input<typeof readRounds>): Promise<Output<typeof readRounds>> {
    const { before, after, mayFollow, differences } = await this.rounds.of(viewer, params.id);
    return {
      before: before && toRoundRef(before),
      after: after.map(toRoundRef),
      mayFollow,
      differences: differences && {
        type: differences.type && { ...differences.type },
        units: { ...differences.units },
        forms: differences.forms.map(({ group, before: was, now, breaking }) => ({
          group,
          before: was && toFormRef(was),
          now: now && toFormRef(now),
          breaking,
        })),
      },
    };
  }

  @Route(beginRound)
  async begin(@Call() { viewer, params }: Input<typeof beginRound>): Promise<Output<typeof beginRound>> {
    const { campaign } = await this.nextRounds.begin(viewer, params.id);
    return toRoundRef(campaign);
  }
}

const toFormRef = ({ formCode, formVersion }: EvaluatorGroup) => ({ code: formCode, version: formVersion });
