import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { languages } from '../documents/index.js';
import { actionGroups } from '../grading/index.js';
import { toUnitRef, unitRef } from '../organisations/index.js';
import { RectificationRules, type RuleOfCampaign } from './rectification-rules.service.js';
import { RectificationProposals } from './rectification-proposals.service.js';

const tag = 'registers';

const listProposals = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/rectification-proposals',
  summary: 'What the newest result proposes to put right, without a record first',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  query: z
    .strictObject({ ...pageQuery(['unit']), language: z.enum(languages).optional() })
    .omit({ q: true, sort: true }),
  response: pageOf(
    z
      .strictObject({
        unit: unitRef,
        problem: z.string(),
        grade: z.string().nullable(),
        actionGroup: z.enum(actionGroups).nullable(),
        record: z.string().nullable(),
      })
      .meta({ id: 'RectificationProposal' }),
  ),
});
const takeUp = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/rectification-proposals',
  summary: 'Make a record of rectification of each proposal that has none yet',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  response: z.strictObject({ made: z.int() }).meta({ id: 'ProposalsTakenUp' }),
});

const ruleView = z
  .strictObject({
    /** Accepted only after residents were asked again and are satisfied. */
    secondSurvey: z.boolean(),
    /** 0 while nothing was set. */
    revision: z.int(),
  })
  .meta({ id: 'RectificationRule' });
const readRule = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/rectification-rule',
  summary: 'What the office asks of the rectification that follows a campaign',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  response: ruleView,
});
const setRule = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/rectification-rule',
  summary: 'Set what the office asks of the rectification that follows a campaign',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  ifMatch: true,
  body: z.strictObject({ secondSurvey: z.boolean() }),
  response: ruleView,
  problems: ['revision-stale'],
});

@Controller()
export class RectificationProposalsController {
  constructor(
    @Inject(RectificationProposals) private readonly proposals: RectificationProposals,
    @Inject(RectificationRules) private readonly rules: RectificationRules,
  ) {}

  @Route(listProposals)
  async list(
    @Call() { viewer, params, query: { language, ...query } }: Input<typeof listProposals>,
  ): Promise<Output<typeof listProposals>> {
    const page = await this.proposals.list(viewer, params.id, query, language ?? 'zh-CN');
    return {
      ...page,
      items: page.items.map(({ proposal, unit, actionGroup, recordId }) => ({
        unit: toUnitRef(unit),
        problem: proposal.problem,
        grade: proposal.grade,
        actionGroup,
        record: recordId,
      })),
    };
  }

  @Route(takeUp)
  async takeUp(@Call() { viewer, params, reply }: Input<typeof takeUp>): Promise<Output<typeof takeUp>> {
    reply.status(200);
    return { made: await this.proposals.takeUp(viewer, params.id) };
  }

  @Route(readRule)
  async readRule(@Call() { viewer, params }: Input<typeof readRule>): Promise<Output<typeof readRule>> {
    return toRule(await this.rules.read(viewer, params.id));
  }

  @Route(setRule)
  async setRule(@Call() { viewer, params, ifMatch, body }: Input<typeof setRule>): Promise<Output<typeof setRule>> {
    return toRule(await this.rules.set(viewer, params.id, ifMatch, body.secondSurvey));
  }
}

const toRule = ({ secondSurvey, revision }: RuleOfCampaign): z.input<typeof ruleView> => ({ secondSurvey, revision });
