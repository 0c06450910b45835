import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day, id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import { objectionSources, objectionStates, rulingHindrances, rulings } from './domain/objection-course.js';
import { ObjectionIntake } from './objection-intake.js';
import { ObjectionsService, type ObjectionInContext } from './objections.service.js';

const tag = 'objections';
const text = z.string().trim().min(1).max(1000);
const contact = z.string().trim().max(200).nullable().optional();
const objectionView = z
  .strictObject({
    id: z.string(),
    unit: unitRef,
    statement: z.string(),
    source: z.enum(objectionSources),
    /** Whether it is about a release on notice, rather than about whom a stage posts. */
    isAboutRelease: z.boolean(),
    /** Only for those who handle it. */
    contact: z.string().nullable(),
    answerDue: z.string().nullable(),
    /** Who has taken it over. */
    handler: z.string().nullable(),
    state: z.enum(objectionStates),
    /** Empty for somebody without an account. */
    enteredBy: z.string(),
    enteredAt: z.string(),
    ruledBy: z.string().nullable(),
    ruledAt: z.string().nullable(),
    /** Why it was upheld or rejected. */
    answer: z.string().nullable(),
    /** Whether the caller can rule on it now, and what stands against that. */
    ruling: z.strictObject({ possible: z.boolean(), hindrances: z.array(z.enum(rulingHindrances)) }),
  })
  .meta({ id: 'Objection' });

const listObjections = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/objections',
  summary: 'Objections against those whom notices of a campaign name, newest first',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  query: z.strictObject(pageQuery(['enteredAt'])).omit({ q: true }),
  response: pageOf(objectionView),
});
const enterObjection = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/objections',
  summary: 'Enter an objection against a unit that a notice names; another person rules on it',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: z.strictObject({ unitId: id, statement: text, contact, answerDue: day.nullable().optional() }),
  response: objectionView,
  status: 201,
  problems: ['immutable'],
});
const ruleOnObjection = endpoint({
  method: 'POST',
  path: 'api/objections/:id/ruling',
  summary: 'Uphold or reject an objection that somebody else entered',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: z.strictObject({ ruling: z.enum(rulings), answer: text }),
  response: objectionView,
  problems: ['four-eyes-required', 'confirmation-by-reset-account', 'objection-already-decided', 'immutable'],
});

const enterOwn = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/own-objections',
  summary: 'Object against the grade of one’s own organisation while a release is on notice',
  tag,
  access: 'sheets.self',
  params: idParams,
  body: z.strictObject({ statement: text, contact }),
  response: objectionView,
  status: 201,
  problems: ['immutable'],
});
const listOwn = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/own-objections',
  summary: 'Objections about one’s own organisation with their answers, newest first',
  tag,
  access: 'campaigns.read',
  params: idParams,
  response: z.strictObject({ items: z.array(objectionView) }),
});

const listWaiting = endpoint({
  method: 'GET',
  path: 'api/objections/waiting',
  summary: 'Objections that wait for the caller’s ruling, the most urgent first',
  tag,
  access: 'campaigns.manage',
  query: z.strictObject(pageQuery(['answerDue'])).omit({ q: true }),
  response: pageOf(
    z
      .strictObject({
        id: z.string(),
        unit: unitRef,
        campaign: z.strictObject({ id: z.string(), name: z.string() }),
        enteredAt: z.string(),
        answerDue: z.string().nullable(),
        handler: z.string().nullable(),
        isOverdue: z.boolean(),
      })
      .meta({ id: 'WaitingObjection' }),
  ),
});
const handleObjection = endpoint({
  method: 'POST',
  path: 'api/objections/:id/handling',
  summary: 'Take an objection over, or leave it, and say until when it is to be answered',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: z.strictObject({ mine: z.boolean(), answerDue: day.nullable() }),
  response: objectionView,
  problems: ['objection-already-decided'],
});

@Controller()
export class ObjectionsController {
  constructor(
    @Inject(ObjectionsService) private readonly objections: ObjectionsService,
    @Inject(ObjectionIntake) private readonly intake: ObjectionIntake,
  ) {}

  @Route(listWaiting)
  async waiting(@Call() { viewer, query }: Input<typeof listWaiting>): Promise<Output<typeof listWaiting>> {
    const page = await this.objections.waiting(viewer, query);
    return {
      ...page,
      items: page.items.map(({ objection, campaign, subject, isOverdue }) => ({
        id: objection.id,
        unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
        campaign: { id: campaign.id, name: campaign.name },
        enteredAt: objection.enteredAt,
        answerDue: objection.answerDue,
        handler: objection.handlerName,
        isOverdue,
      })),
    };
  }

  @Route(handleObjection)
  async handle(
    @Call() { viewer, params, body, reply }: Input<typeof handleObjection>,
  ): Promise<Output<typeof handleObjection>> {
    reply.status(200);
    return toView(await this.objections.handle(viewer, params.id, body));
  }

  @Route(listObjections)
  async list(@Call() { viewer, params, query }: Input<typeof listObjections>): Promise<Output<typeof listObjections>> {
    const page = await this.objections.list(viewer, params.id, query);
    return { ...page, items: page.items.map(toView) };
  }

  @Route(enterObjection)
  async enter(@Call() { viewer, params, body }: Input<typeof enterObjection>): Promise<Output<typeof enterObjection>> {
    return toView(await this.intake.enter(viewer, params.id, body));
  }

  @Route(enterOwn)
  async enterOwn(@Call() { viewer, params, body }: Input<typeof enterOwn>): Promise<Output<typeof enterOwn>> {
    return toView(await this.intake.enterOwn(viewer, params.id, body));
  }

  @Route(listOwn)
  async own(@Call() { viewer, params }: Input<typeof listOwn>): Promise<Output<typeof listOwn>> {
    return { items: (await this.objections.own(viewer, params.id)).map(toView) };
  }

  @Route(ruleOnObjection)
  async rule(
    @Call() { viewer, params, body, reply }: Input<typeof ruleOnObjection>,
  ): Promise<Output<typeof ruleOnObjection>> {
    reply.status(200);
    return toView(await this.objections.rule(viewer, params.id, body.ruling, body.answer));
  }
}

const toView = ({ objection, subject, hindrance }: ObjectionInContext): z.input<typeof objectionView> => ({
  id: objection.id,
  unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
  statement: objection.statement,
  source: objection.source,
  isAboutRelease: objection.publicationId !== null,
  contact: objection.contact,
  answerDue: objection.answerDue,
  handler: objection.handlerName,
  state: objection.state,
  enteredBy: objection.enteredByName,
  enteredAt: objection.enteredAt,
  ruledBy: objection.ruledByName,
  ruledAt: objection.ruledAt,
  answer: objection.answer,
  ruling: { possible: hindrance === null, hindrances: hindrance === null ? [] : [hindrance] },
});
