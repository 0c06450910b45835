import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { quarantineKinds } from './domain/quarantine-course.js';
import { QuarantineService } from './quarantine.service.js';
import { doorView, effectView, proposalView, toDoor, toEffect, toProposal } from './signal-views.js';
import { SignalsService } from './signals.service.js';

const tag = 'collection';
const access = 'campaigns.manage';
const reason = z.string().trim().min(1).max(500);
const lotRef = { collector: z.string().max(16), lot: z.int().min(0) };

const listSignals = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/signals',
  summary: 'What is remarkable about the ballots of each unit, above the floor; no signal proves anything by itself',
  tag,
  access,
  params: idParams,
  query: z.strictObject({ ...pageQuery(['unitCode']), only: z.enum(['noticeable']).optional() }),
  response: pageOf(doorView).extend({ noticeable: z.int() }),
});
const listProposals = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/quarantines',
  summary: 'Quarantines of ballots that were proposed, with what was decided, newest first',
  tag,
  access,
  params: idParams,
  query: z.strictObject(pageQuery(['askedAt'])).omit({ q: true }),
  response: pageOf(proposalView),
});
const readEffect = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/quarantine-effects',
  summary: 'What the figures of a group are with and without the ballots of a lot, as far as the floor allows',
  tag,
  access,
  params: idParams,
  query: z.strictObject({ collector: lotRef.collector, lot: z.coerce.number().int().min(0) }),
  response: effectView,
});
const propose = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/quarantines',
  summary: 'Propose that the ballots of a lot do not count, or count again',
  tag,
  access,
  params: idParams,
  body: z.strictObject({ ...lotRef, kind: z.enum(quarantineKinds), reason }),
  response: proposalView,
  status: 201,
  problems: [
    'ballots-not-ended',
    'immutable',
    'lot-below-floor',
    'lot-in-quarantine',
    'lot-not-in-quarantine',
    'publication-confirmed',
    'quarantine-waiting',
  ],
});
const confirm = endpoint({
  method: 'POST',
  path: 'api/quarantines/:id/confirmation',
  summary: 'Carry out what somebody else proposed',
  tag,
  access,
  params: idParams,
  response: proposalView,
  problems: [
    'ballots-not-ended',
    'confirmation-by-reset-account',
    'four-eyes-required',
    'immutable',
    'lot-below-floor',
    'lot-in-quarantine',
    'lot-not-in-quarantine',
    'publication-confirmed',
    'quarantine-decided',
  ],
});
const decline = endpoint({
  method: 'POST',
  path: 'api/quarantines/:id/refusal',
  summary: 'Decline what somebody else proposed',
  tag,
  access,
  params: idParams,
  body: z.strictObject({ reason }),
  response: proposalView,
  problems: ['four-eyes-required', 'quarantine-decided'],
});
const takeBack = endpoint({
  method: 'POST',
  path: 'api/quarantines/:id/taking-back',
  summary: 'Take back what one proposed',
  tag,
  access,
  params: idParams,
  response: proposalView,
  problems: ['not-own-request', 'quarantine-decided'],
});

@Controller()
export class SignalsController {
  constructor(
    @Inject(SignalsService) private readonly signals: SignalsService,
    @Inject(QuarantineService) private readonly quarantines: QuarantineService,
  ) {}

  @Route(listSignals)
  async list(@Call() { viewer, params, query }: Input<typeof listSignals>): Promise<Output<typeof listSignals>> {
    const page = await this.signals.list(viewer, params.id, query);
    return { ...page, items: page.items.map(toDoor) };
  }

  @Route(listProposals)
  async proposals(
    @Call() { viewer, params, query }: Input<typeof listProposals>,
  ): Promise<Output<typeof listProposals>> {
    const page = await this.quarantines.list(viewer, params.id, query);
    return { ...page, items: page.items.map(toProposal) };
  }

  @Route(readEffect)
  async effect(@Call() { viewer, params, query }: Input<typeof readEffect>): Promise<Output<typeof readEffect>> {
    return toEffect(await this.quarantines.effect(viewer, params.id, query));
  }

  @Route(propose)
  async propose(@Call() { viewer, params, body }: Input<typeof propose>): Promise<Output<typeof propose>> {
    return toProposal(await this.quarantines.propose(viewer, params.id, body));
  }

  @Route(confirm)
  async confirm(@Call() { viewer, params }: Input<typeof confirm>): Promise<Output<typeof confirm>> {
    return toProposal(await this.quarantines.confirm(viewer, params.id));
  }

  @Route(decline)
  async decline(@Call() { viewer, params, body }: Input<typeof decline>): Promise<Output<typeof decline>> {
    return toProposal(await this.quarantines.decline(viewer, params.id, body.reason));
  }

  @Route(takeBack)
  async takeBack(@Call() { viewer, params }: Input<typeof takeBack>): Promise<Output<typeof takeBack>> {
    return toProposal(await this.quarantines.takeBack(viewer, params.id));
  }
}
