import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Attempts, MemoryCounter } from '../common/http/attempts.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { answersLimit } from '../common/http/limits.js';
import { ProblemError } from '../common/problem/problem.error.js';
import { BallotIntake } from './ballot-intake.js';
import { channels, paces } from './domain/door-day.js';
import { CardUnknownError } from './ballots.errors.js';
import { respondentForm, RespondentForms } from './respondent-forms.js';

const tag = 'respondent';
const params = z.strictObject({ collector: z.string().max(16) });

const readDoor = endpoint({
  method: 'GET',
  path: 'api/collect/:collector',
  summary: 'The form behind a QR code',
  tag,
  access: 'public',
  anonymous: true,
  params,
  response: respondentForm,
});
const handIn = endpoint({
  method: 'POST',
  path: 'api/collect/:collector/responses',
  summary: 'Hand in a ballot; needs an Idempotency-Key header (UUID) that stays the same over retries',
  tag,
  access: 'public',
  anonymous: true,
  params,
  body: z.strictObject({
    formVersion: z.string().max(40),
    answers: z.unknown(),
    card: z.string().max(64).optional(),
    /** Filled in on a device of the office, one person after another; counted, and never beside the ballot. */
    assisted: z.literal(true).optional(),
    /** Whether it was filled in far faster than it can be read; counted at the door, and never beside the ballot. */
    pace: z.enum(paces).optional(),
    /** How its writer came to the form; counted in the same way. */
    channel: z.enum(channels).optional(),
  }),
  bodyLimit: answersLimit,
  response: z.strictObject({ receipt: z.string() }).meta({ id: 'Receipt' }),
  status: 201,
  problems: [
    'card-unknown',
    'card-already-used',
    'card-replaced',
    'not-open',
    'closed',
    'form-version-unknown',
    'idempotency-key-missing',
    'overloaded',
    'too-many-attempts',
  ],
});

const checkCard = endpoint({
  method: 'POST',
  path: 'api/collect/:collector/card-checks',
  summary: 'Whether a card can still be used',
  tag,
  access: 'public',
  anonymous: true,
  params,
  body: z.strictObject({ card: z.string().max(64) }),
  response: z.strictObject({ status: z.enum(['usable', 'used']) }).meta({ id: 'CardCheck' }),
  problems: ['card-unknown', 'card-replaced', 'too-many-attempts'],
});

const findDoor = endpoint({
  method: 'POST',
  path: 'api/collect-doors',
  summary: 'The collector of a card whose code was typed',
  tag,
  access: 'public',
  anonymous: true,
  body: z.strictObject({ card: z.string().max(64) }),
  response: z.strictObject({ collector: z.string() }).meta({ id: 'CardDoor' }),
  problems: ['card-unknown', 'card-replaced', 'too-many-attempts'],
});

/** Unknown cards for one collector from one address: 200 a minute is far above an honest village and far below guessing 128 bits or more. */
const guesses = { points: 200, duration: 60 };

interface CardPresented {
  /** Undefined for a card whose code was typed without an address. */
  readonly collector: string | undefined;
  readonly card: string | undefined;
  readonly address: string;
}

@Controller()
export class CollectController {
  private readonly guesses = new Attempts(guesses, new MemoryCounter());

  constructor(
    @Inject(BallotIntake) private readonly intake: BallotIntake,
    @Inject(RespondentForms) private readonly forms: RespondentForms,
  ) {}

  @Route(readDoor)
  async read(@Call() { params: { collector }, reply }: Input<typeof readDoor>): Promise<Output<typeof readDoor>> {
    reply.header('cache-control', 'no-store');
    return this.forms.behind(collector);
  }

  @Route(handIn)
  async handIn(
    @Call() { params: { collector }, body, request, reply }: Input<typeof handIn>,
  ): Promise<Output<typeof handIn>> {
    const idempotencyKey = readIdempotencyKey(request.headers['idempotency-key']);
    const { formVersion, answers, card, assisted = false, pace, channel } = body;
    const { receipt, replayed } = await this.limited({ collector, card, address: request.ip }, () =>
      this.intake.handIn(collector, {
        formVersion,
        answers,
        card: card ?? null,
        idempotencyKey,
        assisted,
        ...(pace && { pace }),
        ...(channel && { channel }),
        address: request.ip,
      }),
    );
    if (replayed) reply.status(200).header('idempotency-replayed', 'true');
    return { receipt };
  }

  @Route(checkCard)
  async checkCard(
    @Call() { params: { collector }, body, request, reply }: Input<typeof checkCard>,
  ): Promise<Output<typeof checkCard>> {
    reply.header('cache-control', 'no-store');
    return {
      status: await this.limited({ collector, card: body.card, address: request.ip }, () =>
        this.intake.checkCard(collector, body.card),
      ),
    };
  }

  @Route(findDoor)
  async findDoor(@Call() { body: { card }, request, reply }: Input<typeof findDoor>): Promise<Output<typeof findDoor>> {
    reply.header('cache-control', 'no-store');
    return {
      collector: await this.limited({ collector: undefined, card, address: request.ip }, () =>
        this.intake.doorOfCard(card),
      ),
    };
  }

  /**
   * Counts unknown cards, and answers them 429 once there were too many. A card that exists passes all the same: whoever guesses behind a
   * proxy shuts out nobody who votes behind it. After too many, a card is looked up before it costs anything else.
   */
  private async limited<T>({ collector, card, address }: CardPresented, work: () => Promise<T>): Promise<T> {
    const key = `${collector ?? ''} ${address}`;
    try {
      if (card !== undefined && (await this.guesses.isUsedUp(key)))
        await (collector === undefined ? this.intake.doorOfCard(card) : this.intake.checkCard(collector, card));
      return await work();
    } catch (error) {
      if (error instanceof CardUnknownError) await this.guesses.take(key);
      throw error;
    }
  }
}

function readIdempotencyKey(header: string | string[] | undefined): string {
  if (header === undefined || header === '') throw new ProblemError(400, 'idempotency-key-missing');
  const key = typeof header === 'string' ? header.replace(/^"(.*)"$/, '$1') : '';
  if (!/^[0-9a-f-]{36}$/i.test(key)) throw new ProblemError(422, 'idempotency-key-invalid');
  return key;
}
