import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { toUnitRef, unitRef } from '../organisations/index.js';
import { AssessorsService, type AssessorShare } from './assessors.service.js';
import { gapReasons } from './domain/assessor-gaps.js';

const tag = 'sheets';
const groupParams = z.strictObject({ id, group: z.string().max(40) });
const wantedRule = z.union([
  /** Everybody who reaches a unit, or the people of the unit directly above it. */
  z.strictObject({ by: z.enum(['reach', 'superior']) }),
  /** A list of accounts that share the units of each superior. */
  z.strictObject({ by: z.literal('shared'), accountIds: z.array(id).min(1).max(300) }),
]);
const assessorView = z
  .strictObject({ id: z.string(), displayName: z.string(), unit: unitRef })
  .meta({ id: 'PossibleAssessor' });

const listCandidates = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/assessors',
  summary: 'Accounts among whom the units of a campaign can be shared for assessment',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  query: z.strictObject(pageQuery(['unitCode'])),
  response: pageOf(assessorView),
});
const checkRule = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/groups/:group/assessor-checks',
  summary: 'What a rule for assessors would come to: shares, and units that nobody would assess',
  tag,
  access: 'campaigns.manage',
  params: groupParams,
  body: wantedRule,
  response: z
    .strictObject({
      subjects: z.int(),
      gaps: z.array(z.strictObject({ reason: z.enum(gapReasons), count: z.int(), units: z.array(unitRef) })),
      /** Those of the list whose role does not assess. */
      withoutRight: z.array(z.string()),
      assessors: z.int(),
      /** Those with the most units. */
      shares: z.array(assessorView.extend({ count: z.int() }).meta({ id: 'AssessorShare' })),
    })
    .meta({ id: 'AssessorCheck' }),
});
const chooseRule = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/groups/:group/assessors',
  summary: 'Say who assesses the units of a draft in a group of sheets',
  tag,
  access: 'campaigns.manage',
  params: groupParams,
  ifMatch: true,
  body: wantedRule,
  response: z.strictObject({ revision: z.int() }),
  problems: ['immutable', 'revision-stale'],
});

@Controller()
export class AssessorsController {
  constructor(@Inject(AssessorsService) private readonly assessors: AssessorsService) {}

  @Route(listCandidates)
  async candidates(
    @Call() { viewer, params, query }: Input<typeof listCandidates>,
  ): Promise<Output<typeof listCandidates>> {
    const page = await this.assessors.candidates(viewer, params.id, query);
    return { ...page, items: page.items.map(toAssessorView) };
  }

  @Route(checkRule)
  async check(@Call() { viewer, params, body }: Input<typeof checkRule>): Promise<Output<typeof checkRule>> {
    const { gaps, shares, withoutRight, ...counts } = await this.assessors.check(viewer, params.id, params.group, body);
    return {
      ...counts,
      withoutRight: [...withoutRight],
      gaps: gaps.map(({ reason, count, units }) => ({
        reason,
        count,
        units: units.map(({ unitId, unitCode, unitName }) => ({ id: unitId, code: unitCode, name: unitName })),
      })),
      shares: shares.map((share) => ({ ...toAssessorView(share), count: share.count })),
    };
  }

  @Route(chooseRule)
  async choose(
    @Call() { viewer, params, ifMatch, body }: Input<typeof chooseRule>,
  ): Promise<Output<typeof chooseRule>> {
    const { campaign } = await this.assessors.choose(viewer, params.id, params.group, ifMatch, body);
    return { revision: campaign.revision };
  }
}

const toAssessorView = ({ id: accountId, displayName, unit }: Omit<AssessorShare, 'count'>) => ({
  id: accountId,
  displayName,
  unit: toUnitRef(unit),
});
