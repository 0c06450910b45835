import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import { CampaignInputsService } from './campaign-inputs.service.js';
import type { CampaignSubject } from './campaign-subject.entity.js';
import type { Campaign } from './campaign.entity.js';
import { CampaignWords } from './campaign-words.js';
import { CampaignsService } from './campaigns.service.js';
import { SpotChecksService, type TownshipDraw } from './spot-checks.service.js';

const tag = 'campaign data';
const jsonObject = z.record(z.string().max(100), z.unknown());
const seed = z.string().regex(/^[\x21-\x7e]{1,64}$/);
const headCount = z.int().min(0).max(1_000_000);

const inputsView = z
  .strictObject({ context: jsonObject, seed: z.string().nullable(), revision: z.int() })
  .meta({ id: 'CampaignInputs' });
const panel = z.strictObject({
  roster: headCount.optional(),
  attended: headCount.optional(),
  issued: headCount.optional(),
});
const commitment = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,30}$/),
  text: z.string().trim().min(1).max(200),
});
const subjectInputs = {
  field: z.string().trim().min(1).max(60).nullable(),
  values: jsonObject,
  commitments: z.array(commitment).max(50),
  panels: z.record(z.string().max(40), panel),
};
const subjectInputsView = z
  .strictObject({ unit: unitRef, type: z.string(), parentName: z.string(), ...subjectInputs })
  .meta({ id: 'SubjectInputs' });
const subjectParams = z.strictObject({ id, unitId: id });
const claimView = z.strictObject({
  unit: unitRef,
  digest: z.string(),
  drawn: z.boolean(),
  /** Whether the township's own list names it; null without a list. */
  listed: z.boolean().nullable(),
});
const drawView = z
  .strictObject({
    township: unitRef,
    claims: z.array(claimView),
    /** Names on the township's list that are no claims: nobody of that name, or one who has not applied. */
    unmatched: z.array(z.string()),
  })
  .meta({ id: 'TownshipDraw' });

const readInputs = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/inputs',
  summary: 'Campaign-level data, such as departments, quotas and holidays',
  tag,
  access: 'campaigns.read',
  params: idParams,
  response: inputsView,
});
const changeInputs = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/inputs',
  summary: 'Replace the campaign-level data; the seed can be changed only before publication',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  ifMatch: true,
  body: z.strictObject({ context: jsonObject, seed: seed.nullable().optional() }),
  response: inputsView,
  problems: ['immutable', 'revision-stale'],
});
const readSubject = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/subjects/:unitId/inputs',
  summary: 'What the office entered for one unit',
  tag,
  access: 'campaigns.read',
  params: subjectParams,
  response: subjectInputsView,
});
const changeSubject = endpoint({
  method: 'PATCH',
  path: 'api/campaigns/:id/subjects/:unitId/inputs',
  summary: 'Enter field, values, commitments or head counts of one unit',
  tag,
  access: 'campaigns.manage',
  params: subjectParams,
  body: z.strictObject(subjectInputs).partial(),
  response: subjectInputsView,
  problems: ['immutable'],
});
const readWords = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/words',
  summary: 'What the forms of the campaign call the codes of its outcomes, laid over the messages of its type',
  tag,
  access: 'campaigns.read',
  params: idParams,
  response: z.strictObject({ messages: z.record(z.string(), z.record(z.string(), z.string())) }),
});
const readDraws = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/spot-checks',
  summary: 'Claims in the order of the draw by the published seed; the first fifth of each township is checked',
  tag,
  access: 'campaigns.read',
  params: idParams,
  query: z.strictObject(pageQuery(['unitCode'])),
  response: pageOf(drawView).extend({ seed: z.string().nullable() }),
});

@Controller()
export class CampaignInputsController {
  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignInputsService) private readonly inputs: CampaignInputsService,
    @Inject(SpotChecksService) private readonly spotChecks: SpotChecksService,
    @Inject(CampaignWords) private readonly campaignWords: CampaignWords,
  ) {}

  @Route(readInputs)
  async read(@Call() { viewer, params, reply }: Input<typeof readInputs>): Promise<Output<typeof readInputs>> {
    const { campaign } = await this.campaigns.manage(viewer, params.id);
    reply.header('etag', `"${campaign.revision}"`);
    return toInputsView(campaign);
  }

  @Route(changeInputs)
  async change(
    @Call() { viewer, params, ifMatch, body }: Input<typeof changeInputs>,
  ): Promise<Output<typeof changeInputs>> {
    return toInputsView(await this.inputs.change(viewer, params.id, ifMatch, body));
  }

  @Route(readSubject)
  async readSubject(@Call() { viewer, params }: Input<typeof readSubject>): Promise<Output<typeof readSubject>> {
    return toSubjectView(await this.inputs.subject(viewer, params.id, params.unitId));
  }

  @Route(changeSubject)
  async changeSubject(
    @Call() { viewer, params, body }: Input<typeof changeSubject>,
  ): Promise<Output<typeof changeSubject>> {
    return toSubjectView(await this.inputs.changeSubject(viewer, params.id, params.unitId, body));
  }

  @Route(readWords)
  async words(@Call() { viewer, params }: Input<typeof readWords>): Promise<Output<typeof readWords>> {
    const { campaign } = await this.campaigns.get(viewer, params.id);
    const words = await this.campaignWords.of(campaign);
    return { messages: Object.fromEntries(Object.entries(words).map(([locale, said]) => [locale, { ...said }])) };
  }

  @Route(readDraws)
  async draws(@Call() { viewer, params, query }: Input<typeof readDraws>): Promise<Output<typeof readDraws>> {
    const page = await this.spotChecks.read(viewer, params.id, query);
    return { ...page, items: page.items.map(toDrawView) };
  }
}

const toInputsView = ({ context, seed: drawn, revision }: Campaign): z.input<typeof inputsView> => ({
  context: context ?? {},
  seed: drawn,
  revision,
});

const toRef = ({ unitId, unitCode, unitName }: CampaignSubject) => ({ id: unitId, code: unitCode, name: unitName });

const toSubjectView = (subject: CampaignSubject): z.input<typeof subjectInputsView> => ({
  unit: toRef(subject),
  type: subject.unitType,
  parentName: subject.parentName,
  field: subject.field,
  values: subject.enteredValues ?? {},
  commitments: subject.commitments ?? [],
  panels: subject.panels ?? {},
});

const toDrawView = ({ township, claims, unmatched }: TownshipDraw): z.input<typeof drawView> => ({
  township: toRef(township),
  unmatched: [...unmatched],
  claims: claims.map(({ unit, digest, drawn, listed }) => ({
    unit: { id: unit.id, code: unit.code, name: unit.name },
    digest,
    drawn,
    listed,
  })),
});
