import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Attempts, MemoryCounter } from '../common/http/attempts.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams } from '../common/http/paging.js';
import { readerOf } from '../publication/index.js';
import { objectionStates } from './domain/objection-course.js';
import { ObjectionIntake } from './objection-intake.js';

const tag = 'published results';

const object = endpoint({
  method: 'POST',
  path: 'api/public/publications/:id/objections',
  summary: 'Object against a grade of a release that is on notice; the receipt finds the answer',
  tag,
  access: 'public',
  recognises: true,
  params: idParams,
  body: z.strictObject({
    unitId: id,
    statement: z.string().trim().min(10).max(1000),
    /** Only handlers see it. */
    contact: z.string().trim().min(2).max(200),
  }),
  response: z.strictObject({ receipt: z.string(), answerDue: z.string().nullable() }).meta({ id: 'ObjectionReceipt' }),
  status: 201,
  problems: ['publication-withdrawn', 'release-limited', 'immutable', 'too-many-attempts', 'too-many-objections'],
});
const readAnswer = endpoint({
  method: 'POST',
  path: 'api/public/objection-answers',
  summary: 'What became of an objection, by its receipt; a code stands in no address',
  tag,
  access: 'public',
  body: z.strictObject({ receipt: z.string().max(40) }),
  response: z
    .strictObject({
      state: z.enum(objectionStates),
      enteredAt: z.string(),
      answerDue: z.string().nullable(),
      answer: z.string().nullable(),
      ruledAt: z.string().nullable(),
    })
    .meta({ id: 'ObjectionAnswer' }),
  problems: ['too-many-attempts'],
});

/** From one address within an hour: a village behind one connection can object, and nobody can bury an office. */
const objections = { points: 20, duration: 3600 };
/** Receipts tried from one address within a minute; they have 80 bits. */
const guesses = { points: 30, duration: 60 };

/** Objections without an account. */
@Controller()
export class PublicObjectionsController {
  private readonly entering = new Attempts(objections, new MemoryCounter());
  private readonly guessing = new Attempts(guesses, new MemoryCounter());

  constructor(@Inject(ObjectionIntake) private readonly intake: ObjectionIntake) {}

  @Route(object)
  async object(@Call() { viewer, params, body, request, reply }: Input<typeof object>): Promise<Output<typeof object>> {
    await this.entering.take(request.ip);
    return this.intake.enterFromPublic(params.id, readerOf(viewer, request, reply), body);
  }

  @Route(readAnswer)
  async answer(@Call() { body, request, reply }: Input<typeof readAnswer>): Promise<Output<typeof readAnswer>> {
    await this.guessing.take(request.ip);
    reply.status(200).header('cache-control', 'no-store');
    const { state, enteredAt, answerDue, answer, ruledAt } = await this.intake.byReceipt(body.receipt);
    return { state, enteredAt, answerDue, answer, ruledAt };
  }
}
