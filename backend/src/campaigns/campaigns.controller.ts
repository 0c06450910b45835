import { phaseKinds, subjectKinds } from '@pingyi/plugin-sdk';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import type { Viewer } from '../access/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day, id, idParams, localizedText, pageOf, pageQuery } from '../common/http/paging.js';
import { leastFloor } from '../disclosure/index.js';
import { unitRef } from '../organisations/index.js';
import { memberGroups } from '../persons/index.js';
import { CampaignSubjectsService } from './campaign-subjects.service.js';
import { CampaignsService, type CampaignWithCount } from './campaigns.service.js';
import { subjectChoice, subjectView, toSubjectView, unitChoice } from './subject-views.js';
import { actionsOf, hindrances } from './domain/campaign-actions.js';
import { findingCodes, isStopping } from './domain/step-findings.js';
import { groupView, toGroupView, wantedGroup } from './group-views.js';
import { acceptedIn, campaignActs, campaignStates, courseOf, intakes, type CampaignAct } from './domain/lifecycle.js';

const tag = 'campaigns';
const name = z.string().trim().min(1).max(120);
const scheme = z.record(z.string(), z.unknown());
const phase = z.strictObject({ name, kind: z.enum(phaseKinds), startsOn: day, endsOn: day });
const actionView = z
  .strictObject({
    act: z.enum(campaignActs),
    /** The state or stage to which it leads; null = the campaign stays where it is. */
    to: z.string().nullable(),
    needsReason: z.boolean(),
    /** A step by which a person moves the campaign on; grading and announcing have endpoints of their own. */
    isStep: z.boolean(),
    possible: z.boolean(),
    hindrances: z.array(z.enum(hindrances)),
  })
  .meta({ id: 'CampaignAction' });

const stageView = z
  .strictObject({
    code: z.string(),
    title: localizedText,
    /** The step that leads there, and what it does. */
    step: localizedText,
    hint: localizedText,
    /** It names in public those who are selected, for some working days. */
    isNotice: z.boolean(),
    /** What comes into it. */
    accepts: z.array(z.enum(intakes)),
  })
  .meta({ id: 'CampaignStage' });

const campaignView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    campaignType: z.string(),
    pluginVersion: z.string(),
    pluginDigest: z.string(),
    /** The bundle with which it was made is at hand; without it nothing is published or graded. */
    pluginPresent: z.boolean(),
    state: z.enum(campaignStates),
    /** Where it stands after the result; null before the first stage. */
    stage: z.string().nullable(),
    /** What its type adds to its life, in the order of the course. */
    stages: z.array(stageView),
    asOf: z.string(),
    scheme,
    phases: z.array(phase.extend({ id: z.string() })),
    groups: z.array(groupView),
    priorCampaignId: z.string().nullable(),
    /** Groups with fewer ballots than this show nothing. */
    disclosureFloor: z.int(),
    subjectCount: z.int(),
    about: z.enum(subjectKinds),
    createdAt: z.string(),
    revision: z.int(),
    /** The states and stages on its way, in their order; empty for a campaign that has left the way. */
    course: z.array(z.string()),
    /** What can come into it now. */
    accepts: z.array(z.enum(intakes)),
    /** Every act of a campaign's life, whether the caller can do it now, and what stands against it. */
    actions: z.array(actionView),
    /** Whether the caller may change and run the campaign; others read what they reach of it. */
    manageable: z.boolean(),
  })
  .meta({ id: 'Campaign' });

const plan = {
  asOf: day,
  scheme: scheme.optional(),
  phases: z.array(phase).max(30).optional(),
  groups: z.array(wantedGroup).max(10).optional(),
  priorCampaignId: id.nullable().optional(),
  disclosureFloor: z.int().min(leastFloor).max(1000).optional(),
};

const listCampaigns = endpoint({
  method: 'GET',
  path: 'api/campaigns',
  summary: 'List campaigns',
  tag,
  access: 'campaigns.read',
  query: z.strictObject({
    ...pageQuery(['createdAt', 'name', 'asOf']),
    state: z.enum(campaignStates).optional(),
    campaignType: z.string().max(60).optional(),
    graded: z.enum(['true', 'false']).optional(),
    /** Those alone that take ballots or sheets. */
    running: z.literal('true').optional(),
  }),
  response: pageOf(campaignView),
});
const getCampaign = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id',
  summary: 'Read a campaign',
  tag,
  access: 'campaigns.read',
  params: idParams,
  response: campaignView,
});
const createCampaign = endpoint({
  method: 'POST',
  path: 'api/campaigns',
  summary: 'Create a campaign from a campaign type',
  tag,
  access: 'campaigns.manage',
  body: z.strictObject({ name, campaignType: z.string().max(60), ...plan }),
  response: campaignView,
  status: 201,
});
const changeCampaign = endpoint({
  method: 'PATCH',
  path: 'api/campaigns/:id',
  summary: 'Change a draft',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  ifMatch: true,
  body: z.strictObject({ name, ...plan }).partial(),
  response: campaignView,
  problems: ['immutable', 'revision-stale'],
});
const chooseSubjects = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/subjects',
  summary: 'Choose the units to evaluate, or persons where the type grades persons',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: subjectChoice,
  response: z.strictObject({ subjectCount: z.int() }),
  problems: ['immutable', 'units-not-gradable'],
});
const countUnits = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/subject-checks',
  summary: 'How many units of each type a choice comes to, before it is saved',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: unitChoice,
  response: z.strictObject({ count: z.int(), byType: z.record(z.string(), z.int()) }).meta({ id: 'SubjectCheck' }),
  problems: ['units-not-gradable'],
});
const countPersons = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/persons-below',
  summary: 'How many persons of each kind a campaign could be about below a unit',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  query: z.strictObject({ under: id, group: z.enum(memberGroups).optional() }),
  response: z.strictObject({ kinds: z.record(z.string(), z.int()) }).meta({ id: 'PersonsBelow' }),
});
const listSubjects = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/subjects',
  summary: 'List the units of a campaign',
  tag,
  access: 'campaigns.read',
  params: idParams,
  query: z.strictObject(pageQuery(['unitCode', 'unitName'])),
  response: pageOf(subjectView),
});
const stepFindings = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/actions/:act/findings',
  summary: 'What stops a step of a campaign, and what only warns',
  tag,
  access: 'campaigns.manage',
  params: z.strictObject({ id, act: z.enum(campaignActs) }),
  response: z.strictObject({
    items: z.array(
      z
        .strictObject({
          code: z.enum(findingCodes),
          stops: z.boolean(),
          /** Units, or what the code names. */
          count: z.int(),
          /** The first of the units. */
          units: z.array(unitRef),
        })
        .meta({ id: 'StepFinding' }),
    ),
  }),
});
const decide = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/transitions',
  summary: 'Publish, open, close, reopen or cancel a campaign, or enter a stage of its type',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: z.strictObject({
    to: z.string().regex(/^[A-Z][A-Z-]{1,11}$/),
    reason: z.string().trim().min(1).max(500).optional(),
  }),
  response: campaignView,
  problems: ['transition-refused', 'campaign-incomplete', 'step-hindered'],
});
const listDecisions = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/decisions',
  summary: 'Who moved the campaign on, when and why',
  tag,
  access: 'campaigns.read',
  params: idParams,
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        at: z.string(),
        by: z.string(),
        from: z.string(),
        to: z.string(),
        reason: z.string().nullable(),
      }),
    ),
  }),
});

@Controller()
export class CampaignsController {
  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignSubjectsService) private readonly subjects: CampaignSubjectsService,
  ) {}

  @Route(listCampaigns)
  async list(@Call() { viewer, query }: Input<typeof listCampaigns>): Promise<Output<typeof listCampaigns>> {
    const { graded, running, ...others } = query;
    const filter = {
      ...others,
      ...(graded && { graded: graded === 'true' }),
      ...(running && { running: true as const }),
    };
    const page = await this.campaigns.list(viewer, filter);
    return { ...page, items: page.items.map((found) => toCampaignView(viewer, found)) };
  }

  @Route(getCampaign)
  async get(@Call() { viewer, params, reply }: Input<typeof getCampaign>): Promise<Output<typeof getCampaign>> {
    const found = await this.campaigns.get(viewer, params.id);
    reply.header('etag', `"${found.campaign.revision}"`);
    return toCampaignView(viewer, found);
  }

  @Route(createCampaign)
  async create(@Call() { viewer, body }: Input<typeof createCampaign>): Promise<Output<typeof createCampaign>> {
    return toCampaignView(viewer, await this.campaigns.create(viewer, body));
  }

  @Route(changeCampaign)
  async change(
    @Call() { viewer, params, ifMatch, body }: Input<typeof changeCampaign>,
  ): Promise<Output<typeof changeCampaign>> {
    return toCampaignView(viewer, await this.campaigns.change(viewer, params.id, ifMatch, body));
  }

  @Route(chooseSubjects)
  async chooseSubjects(
    @Call() { viewer, params, body }: Input<typeof chooseSubjects>,
  ): Promise<Output<typeof chooseSubjects>> {
    return { subjectCount: await this.subjects.choose(viewer, params.id, body) };
  }

  @Route(countUnits)
  async countUnits(@Call() { viewer, params, body }: Input<typeof countUnits>): Promise<Output<typeof countUnits>> {
    return this.subjects.count(viewer, params.id, body);
  }

  @Route(countPersons)
  async countPersons(
    @Call() { viewer, params, query: { under, group } }: Input<typeof countPersons>,
  ): Promise<Output<typeof countPersons>> {
    const choice = { under, groups: group === undefined ? [] : [group] };
    return { kinds: await this.subjects.personsBelow(viewer, params.id, choice) };
  }

  @Route(listSubjects)
  async listSubjects(
    @Call() { viewer, params, query }: Input<typeof listSubjects>,
  ): Promise<Output<typeof listSubjects>> {
    const page = await this.subjects.list(viewer, params.id, query);
    return { ...page, items: page.items.map(toSubjectView) };
  }

  @Route(stepFindings)
  async findings(@Call() { viewer, params }: Input<typeof stepFindings>): Promise<Output<typeof stepFindings>> {
    const found = await this.campaigns.findings(viewer, params.id, params.act);
    return {
      items: found.map((finding) => ({
        code: finding.code,
        stops: isStopping(finding),
        count: finding.count,
        units: finding.units.map(({ unitId, unitCode, unitName }) => ({ id: unitId, code: unitCode, name: unitName })),
      })),
    };
  }

  @Route(decide)
  async decide(@Call() { viewer, params, body }: Input<typeof decide>): Promise<Output<typeof decide>> {
    return toCampaignView(viewer, await this.campaigns.decide(viewer, params.id, body.to, body.reason ?? null));
  }

  @Route(listDecisions)
  async decisions(@Call() { viewer, params }: Input<typeof listDecisions>): Promise<Output<typeof listDecisions>> {
    const decisions = await this.campaigns.decisions(viewer, params.id);
    return {
      items: decisions.map(({ at, byName, fromState, toState, reason }) => ({
        at,
        by: byName,
        from: fromState,
        to: toState,
        reason,
      })),
    };
  }
}

const permissionOf = (act: CampaignAct) => (act === 'grade' ? 'grading.run' : 'campaigns.manage');

const toCampaignView = (
  viewer: Viewer,
  { campaign, subjectCount, about, manageable, pluginPresent, obstacles, formTitles }: CampaignWithCount,
): z.input<typeof campaignView> => ({
  id: campaign.id,
  name: campaign.name,
  campaignType: campaign.campaignType,
  pluginVersion: campaign.pluginVersion,
  pluginDigest: campaign.pluginDigest,
  pluginPresent,
  state: campaign.state,
  stage: campaign.stage,
  stages: (campaign.stages ?? []).map(({ code, title, step, hint, notice, accepts }) => ({
    code,
    title,
    step,
    hint,
    isNotice: notice !== undefined,
    accepts: [...accepts],
  })),
  asOf: campaign.asOf,
  scheme: campaign.scheme,
  phases: campaign.phases,
  groups: campaign.groups.map((group) => toGroupView(group, formTitles)),
  priorCampaignId: campaign.priorCampaignId,
  disclosureFloor: campaign.disclosureFloor,
  subjectCount,
  about,
  createdAt: campaign.createdAt,
  revision: campaign.revision,
  course: courseOf(campaign),
  accepts: [...acceptedIn(campaign)],
  actions: actionsOf({
    position: campaign,
    subjectCount,
    groupCount: campaign.groups.length,
    pluginPresent,
    obstacles,
    permitted: (act) => manageable && viewer.permissions.has(permissionOf(act)),
  }).map((action) => ({ ...action, hindrances: [...action.hindrances] })),
  manageable: manageable && viewer.permissions.has('campaigns.manage'),
});
