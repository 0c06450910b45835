import type { GroupTable } from '@pingyi/plugin-sdk';
import { z } from 'zod';
import { dismissedView, toDismissedView } from '../facts/index.js';
import { unitRef } from '../organisations/index.js';
import { actionGroups } from './domain/action-groups.js';
import type { GradingRun } from './grading-run.entity.js';
import { runStates } from './grading-run.entity.js';
import type { LedgerRow } from './ledger.service.js';

const codeWithParams = z.strictObject({ code: z.string(), params: z.record(z.string(), z.unknown()) });
const text = z.string().nullable();

export const runView = z
  .strictObject({
    id: z.string(),
    campaignId: z.string(),
    number: z.int(),
    state: z.enum(runStates),
    progress: z.strictObject({ done: z.int(), total: z.int() }),
    plugin: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }),
    inputHash: text,
    outcomeHash: text,
    startedAt: z.string(),
    finishedAt: text,
    startedBy: z.string(),
    error: z.strictObject({ code: z.string(), detail: text }).nullable(),
    aggregate: z.record(z.string(), z.unknown()).nullable(),
    /** By group: units with ballots that wait until enough have come in, and at least how many those are; null = too few to say. */
    waiting: z.record(z.string(), z.strictObject({ units: z.int(), atLeast: z.int().nullable() })),
    /** Ballots that cannot be read and are in no count. */
    setAside: z.int(),
    /** Ballots that did not count by the decision of two persons, by unit and group. */
    quarantined: z.array(
      z.strictObject({ unitId: z.string(), groupKey: z.string(), ballots: z.int(), reason: z.string() }),
    ),
    /** Facts that waited for their second person and were left out; null when none did, and for who does not manage the campaign. */
    dismissedFacts: dismissedView,
    current: z.boolean(),
  })
  .meta({ id: 'GradingRun' });

const groupFigures = z.strictObject({
  score: text,
  rate: text,
  received: z.int().nullable(),
  valid: z.int().nullable(),
  required: z.int().nullable(),
  /** Too few ballots to be shown. */
  withheld: z.boolean(),
});

export const ledgerRow = z
  .strictObject({
    unit: unitRef,
    unitType: z.string(),
    parentName: z.string(),
    secretary: text,
    partyMembers: z.int().nullable(),
    /** By group of the campaign type. */
    groups: z.record(z.string(), groupFigures),
    rank: z.int().nullable(),
    score: text,
    grade: text,
    priorGrade: text,
    /** What is done about it by its grade; null without one. */
    actionGroup: z.enum(actionGroups).nullable(),
    change: z.int().nullable(),
    status: z.string(),
    reasons: z.array(codeWithParams),
    flags: z.array(codeWithParams),
    /** By group of which ballots came on paper: their share in percent, null where it would tell few, and whether it is more than half. */
    paper: z.record(z.string(), z.strictObject({ percent: z.int().nullable(), majority: z.boolean() })),
    /** Figures of the campaign type's own. */
    extra: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'LedgerRow' });

/** How many units with a prior grade have risen, stayed and fallen. */
export const changeCounts = z.strictObject({ up: z.int(), same: z.int(), down: z.int() }).meta({ id: 'ChangeCounts' });

export const traceStep = z
  .strictObject({ step: z.string(), inputs: z.record(z.string(), z.unknown()), output: z.unknown() })
  .meta({ id: 'TraceStep' });

export const toRunView = (run: GradingRun, currentRunId: string | null): z.input<typeof runView> => ({
  id: run.id,
  campaignId: run.campaignId,
  number: run.number,
  state: run.state,
  progress: { done: run.progressDone, total: run.progressTotal },
  plugin: { id: run.pluginId, version: run.pluginVersion, digest: run.pluginDigest },
  inputHash: run.inputHash,
  outcomeHash: run.outcomeHash,
  startedAt: run.startedAt,
  finishedAt: run.finishedAt,
  startedBy: run.startedBy,
  error: run.errorCode === null ? null : { code: run.errorCode, detail: run.errorDetail },
  aggregate: run.aggregate,
  waiting: run.waiting ?? {},
  setAside: run.setAside,
  quarantined: run.quarantined ?? [],
  dismissedFacts: toDismissedView(run.dismissedFacts),
  current: run.id === currentRunId,
});

export function toLedgerRow({
  subject,
  outcome,
  paper,
  priorGrade,
  actionGroup,
}: LedgerRow): z.input<typeof ledgerRow> {
  const codes = (list: typeof outcome.reasons) => list.map(({ code, params }) => ({ code, params: { ...params } }));
  return {
    unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
    unitType: subject.unitType,
    parentName: subject.parentName,
    secretary: subject.secretary,
    partyMembers: subject.partyMembers,
    groups: Object.fromEntries(Object.entries(outcome.groups).map(([key, group]) => [key, toFigures(group)])),
    rank: outcome.rank,
    score: outcome.score,
    grade: outcome.grade,
    priorGrade,
    actionGroup,
    change: outcome.change,
    status: outcome.status,
    reasons: codes(outcome.reasons),
    flags: codes(outcome.flags),
    paper: { ...paper },
    extra: { ...outcome.extra },
  };
}

const toFigures = ({ score, rate, received, valid, required }: GroupTable): z.input<typeof groupFigures> => ({
  score,
  rate: rate ?? null,
  received: received ?? null,
  valid: valid ?? null,
  required: required ?? null,
  // A type that counts no ballots leaves them out instead.
  withheld: received === null,
});
