import { z } from 'zod';
import { lotSources } from '../ballots/index.js';
import { unitRef } from '../organisations/index.js';
import { proposalActs, proposalHindrances, proposalStates, quarantineKinds } from './domain/quarantine-course.js';
import { signals, ways } from './domain/signals.js';
import type { NamedLot } from './lots-at-doors.js';
import type { QuarantineEffect } from './quarantine-effect.js';
import type { ProposalInContext } from './quarantine.service.js';
import type { SignalsAtDoor } from './signals.service.js';

const share = {
  /** Null = fewer than the floor. */
  count: z.int().nullable(),
  /** Null = too few to tell anything. */
  of: z.int().nullable(),
  percent: z.int().nullable(),
};
const signalView = z
  .strictObject({ signal: z.enum(signals), ...share, noticeable: z.boolean() })
  .meta({ id: 'Signal' });

const lotRef = z
  .strictObject({
    lot: z.int(),
    source: z.enum(lotSources),
    batchId: z.string().nullable(),
    batchName: z.string().nullable(),
    printedOn: z.string().nullable(),
  })
  .meta({ id: 'BallotLot' });

export const doorView = z
  .strictObject({
    collector: z.string(),
    unit: unitRef,
    parentName: z.string(),
    group: z.string(),
    signals: z.array(signalView),
    /** How people came to the form. */
    ways: z.array(z.strictObject({ way: z.enum(ways), ...share })),
    lots: z.array(
      z.strictObject({
        ...lotRef.shape,
        /** Null below the floor. */
        ballots: z.int().nullable(),
        signals: z.array(signalView),
        /** Null while its ballots count. */
        quarantineReason: z.string().nullable(),
      }),
    ),
    noticeable: z.boolean(),
  })
  .meta({ id: 'SignalsAtDoor' });

const figures = z
  .strictObject({
    ballots: z.int(),
    valid: z.int().nullable(),
    index: z.string().nullable(),
    rate: z.string().nullable(),
  })
  .meta({ id: 'EffectFigures' });

export const effectView = z
  .strictObject({
    /** Why nothing is told; null where it is. */
    withheld: z.enum(['too-few', 'few-since-run', 'not-counted']).nullable(),
    with: figures.nullable(),
    /** Null also where too few ballots are left. */
    without: figures.nullable(),
  })
  .meta({ id: 'QuarantineEffect' });

export const proposalView = z
  .strictObject({
    id: z.string(),
    kind: z.enum(quarantineKinds),
    collector: z.string(),
    unit: unitRef,
    group: z.string(),
    lot: lotRef,
    reason: z.string(),
    /** Ballots that it was decided about; null until then. */
    ballots: z.int().nullable(),
    state: z.enum(proposalStates),
    askedBy: z.string(),
    askedAt: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    decisionReason: z.string().nullable(),
    effect: effectView.nullable(),
    actions: z.array(z.strictObject({ act: z.enum(proposalActs), hindrance: z.enum(proposalHindrances).nullable() })),
  })
  .meta({ id: 'QuarantineProposal' });

const toLot = ({ lot, source, batchId, batchName, printedOn }: NamedLot): z.input<typeof lotRef> => ({
  lot,
  source,
  batchId,
  batchName,
  printedOn,
});

export const toDoor = ({
  door,
  signals: ofDoor,
  ways: byWay,
  lots,
  noticeable,
}: SignalsAtDoor): z.input<typeof doorView> => ({
  collector: door.collectorId,
  unit: door.unit,
  parentName: door.parentName,
  group: door.group.key,
  signals: [...ofDoor],
  ways: ways.map((way) => ({ way, ...byWay[way] })),
  lots: lots.map(({ lot, ballots, signals: ofLot }) => ({
    ...toLot(lot),
    ballots,
    signals: [...ofLot],
    quarantineReason: lot.quarantineReason,
  })),
  noticeable,
});

export const toEffect = (effect: QuarantineEffect): z.input<typeof effectView> => ({ ...effect });

export const toProposal = ({
  request,
  door,
  lot,
  effect,
  actions,
}: ProposalInContext): z.input<typeof proposalView> => ({
  id: request.id,
  kind: request.kind,
  collector: request.collectorId,
  unit: door.unit,
  group: door.group.key,
  lot: toLot(lot),
  reason: request.reason,
  ballots: request.ballots,
  state: request.state,
  askedBy: request.askedByName,
  askedAt: request.askedAt,
  decidedBy: request.decidedByName,
  decidedAt: request.decidedAt,
  decisionReason: request.decisionReason,
  effect: effect && toEffect(effect),
  actions: [...actions],
});
