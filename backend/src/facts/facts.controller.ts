import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day, id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { toUnitRef, unitRef } from '../organisations/index.js';
import { FactVerification } from './fact-verification.service.js';
import { FactsService, type FactInContext } from './facts.service.js';
import { WaitingFacts } from './waiting-facts.js';
import { CampaignsService } from '../campaigns/index.js';

const tag = 'facts';
const states = ['entered', 'verified', 'rejected'] as const;
const person = z.strictObject({ id: z.string(), displayName: z.string() });

const factView = z
  .strictObject({
    id: z.string(),
    unit: unitRef,
    kind: z.string(),
    date: z.string().nullable(),
    months: z.int().nullable(),
    by: unitRef.nullable(),
    source: z.string(),
    documentNo: z.string(),
    detail: z.string(),
    evidence: z.array(
      z.strictObject({ id: z.string(), name: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string() }),
    ),
    state: z.enum(states),
    enteredBy: person,
    enteredAt: z.string(),
    verifiedBy: person.nullable(),
    verifiedAt: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'Fact' });

const listFacts = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/facts',
  summary: 'Facts of a campaign',
  tag,
  access: 'facts.read',
  params: idParams,
  query: z.strictObject({
    ...pageQuery(['enteredAt', 'kind', 'date']),
    state: z.enum(states).optional(),
    unitId: id.optional(),
  }),
  response: pageOf(factView),
});
const listWaiting = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/waiting-facts',
  summary:
    'Facts and figures of the whole campaign that wait for their second person, which stop grading and publishing until they are dismissed',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  response: z.strictObject({
    items: z.array(
      z
        .strictObject({
          id: z.string(),
          unit: unitRef,
          what: z.enum(['fact', 'figure']),
          /** Of a fact; of a figure, its item in the scheme. */
          kind: z.string(),
          date: z.string().nullable(),
          months: z.int().nullable(),
          enteredBy: z.string(),
          enteredAt: z.string(),
        })
        .meta({ id: 'WaitingFact' }),
    ),
  }),
});
const listToVerify = endpoint({
  method: 'GET',
  path: 'api/my/waiting-facts',
  summary: 'Facts of all campaigns that the caller can verify, those that have waited longest first',
  tag,
  access: 'facts.verify',
  query: z.strictObject(pageQuery(['enteredAt'])).omit({ q: true, sort: true }),
  response: pageOf(
    z
      .strictObject({
        id: z.string(),
        campaign: z.strictObject({ id: z.string(), name: z.string(), campaignType: z.string() }),
        unit: unitRef,
        kind: z.string(),
        date: z.string().nullable(),
        enteredBy: z.string(),
        enteredAt: z.string(),
      })
      .meta({ id: 'FactToVerify' }),
  ),
});
const enterFact = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/facts',
  summary: 'Enter a fact; it counts once another person has verified it',
  tag,
  access: 'facts.enter',
  params: idParams,
  body: z.strictObject({
    unitId: id,
    kind: z.string().max(60),
    date: day.optional(),
    months: z.int().min(0).max(1200).optional(),
    by: id.optional(),
    source: z.string().trim().min(1).max(200),
    documentNo: z.string().trim().min(1).max(100),
    detail: z.string().trim().min(1).max(1000),
    evidenceIds: z.array(id).max(20).default([]),
  }),
  response: factView,
  status: 201,
  problems: ['immutable'],
});
const decideFact = endpoint({
  method: 'POST',
  path: 'api/facts/:id/verification',
  summary: 'Verify or reject a fact that somebody else entered',
  tag,
  access: 'facts.verify',
  params: idParams,
  body: z.strictObject({ decision: z.enum(['verified', 'rejected']), note: z.string().trim().max(500).optional() }),
  response: factView,
  problems: ['four-eyes-required', 'confirmation-by-reset-account', 'fact-already-decided', 'immutable'],
});

@Controller()
export class FactsController {
  constructor(
    @Inject(FactsService) private readonly facts: FactsService,
    @Inject(FactVerification) private readonly verification: FactVerification,
    @Inject(WaitingFacts) private readonly waitingFacts: WaitingFacts,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
  ) {}

  @Route(listFacts)
  async list(@Call() { viewer, params, query }: Input<typeof listFacts>): Promise<Output<typeof listFacts>> {
    const page = await this.facts.list(viewer, params.id, query);
    return { ...page, items: page.items.map(toFactView) };
  }

  @Route(listWaiting)
  async waiting(@Call() { viewer, params }: Input<typeof listWaiting>): Promise<Output<typeof listWaiting>> {
    await this.campaigns.manage(viewer, params.id);
    const found = await this.waitingFacts.of(params.id);
    return {
      items: found.map(({ waiting, subject }) => ({
        id: waiting.id,
        unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
        what: waiting.what,
        kind: waiting.kind,
        date: waiting.date,
        months: waiting.months,
        enteredBy: waiting.enteredByName,
        enteredAt: waiting.enteredAt,
      })),
    };
  }

  @Route(listToVerify)
  async toVerify(@Call() { viewer, query }: Input<typeof listToVerify>): Promise<Output<typeof listToVerify>> {
    const page = await this.verification.list(viewer, query);
    return {
      ...page,
      items: page.items.map(({ fact, subject, campaign }) => ({
        id: fact.id,
        campaign: { id: campaign.id, name: campaign.name, campaignType: campaign.campaignType },
        unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
        kind: fact.kind,
        date: fact.date,
        enteredBy: fact.enteredByName,
        enteredAt: fact.enteredAt,
      })),
    };
  }

  @Route(enterFact)
  async enter(@Call() { viewer, params, body }: Input<typeof enterFact>): Promise<Output<typeof enterFact>> {
    return toFactView(await this.facts.enter(viewer, params.id, body));
  }

  @Route(decideFact)
  async decide(@Call() { viewer, params, body, reply }: Input<typeof decideFact>): Promise<Output<typeof decideFact>> {
    reply.status(200);
    return toFactView(await this.facts.decide(viewer, params.id, body.decision, body.note || null));
  }
}

const toFactView = ({ fact, subject, evidence, by }: FactInContext): z.input<typeof factView> => ({
  id: fact.id,
  unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
  kind: fact.kind,
  date: fact.date,
  months: fact.months,
  by: by && toUnitRef(by),
  source: fact.source,
  documentNo: fact.documentNo,
  detail: fact.detail,
  evidence: evidence.map(({ id: fileId, name, mediaType, size, sha256 }) => ({
    id: fileId,
    name,
    mediaType,
    size,
    sha256,
  })),
  state: fact.state,
  enteredBy: { id: fact.enteredById, displayName: fact.enteredByName },
  enteredAt: fact.enteredAt,
  verifiedBy: fact.verifiedById ? { id: fact.verifiedById, displayName: fact.verifiedByName ?? '' } : null,
  verifiedAt: fact.verifiedAt,
  note: fact.note,
});
