import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, localizedText, pageOf, pageQuery } from '../common/http/paging.js';
import { toUnitRef, unitRef } from '../organisations/index.js';
import { FactProposals } from './fact-proposals.service.js';

const tag = 'registers';

const listProposals = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/fact-proposals',
  summary: 'Facts that the newest records of registers propose and nobody has entered',
  tag,
  access: 'facts.enter',
  params: idParams,
  query: z.strictObject(pageQuery(['unit'])).omit({ q: true, sort: true }),
  response: pageOf(
    z
      .strictObject({
        unit: unitRef,
        kind: z.string(),
        months: z.int(),
        dueOn: z.string(),
        register: localizedText,
        record: z.string(),
      })
      .meta({ id: 'ProposedFact' }),
  ),
});
const enterProposals = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/fact-proposals',
  summary: 'Enter the facts that registers propose; each counts once another person has verified it',
  tag,
  access: 'facts.enter',
  params: idParams,
  response: z.strictObject({ entered: z.int() }).meta({ id: 'ProposedFactsEntered' }),
  problems: ['immutable'],
});

@Controller()
export class FactProposalsController {
  constructor(@Inject(FactProposals) private readonly proposals: FactProposals) {}

  @Route(listProposals)
  async list(@Call() { viewer, params, query }: Input<typeof listProposals>): Promise<Output<typeof listProposals>> {
    const { items, ...page } = await this.proposals.list(viewer, params.id, query);
    return {
      ...page,
      items: items.map(({ unit, kind, months, dueOn, register, recordId }) => ({
        unit: toUnitRef(unit),
        kind,
        months,
        dueOn,
        register: register.definition.title,
        record: recordId,
      })),
    };
  }

  @Route(enterProposals)
  async enter(@Call() { viewer, params, reply }: Input<typeof enterProposals>): Promise<Output<typeof enterProposals>> {
    reply.status(200);
    return { entered: await this.proposals.enter(viewer, params.id) };
  }
}
