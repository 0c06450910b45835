import { z } from 'zod';
import { unitRef } from '../organisations/index.js';
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
    current: z.boolean(),
  })
  .meta({ id: 'GradingRun' });

export const ledgerRow = z
  .strictObject({
    unit: unitRef,
    unitType: z.string(),
    parentName: z.string(),
    secretary: text,
    partyMembers: z.int().nullable(),
    self: text,
    mass: text,
    massRate: text,
    massValid: z.int().nullable(),
    massRequired: z.int().nullable(),
    superior: text,
    score: text,
    grade: text,
    priorGrade: text,
    change: z.int().nullable(),
    status: z.string(),
    reasons: z.array(codeWithParams),
    flags: z.array(codeWithParams),
    filing: z.boolean(),
  })
  .meta({ id: 'LedgerRow' });

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
  current: run.id === currentRunId,
});

export function toLedgerRow({ subject, outcome, priorGrade }: LedgerRow): z.input<typeof ledgerRow> {
  const group = (key: string): Readonly<Record<string, unknown>> => ({ ...outcome.groups[key] });
  const score = (key: string) => {
    const value = group(key)['score'];
    return typeof value === 'string' ? value : null;
  };
  const number = (key: string, field: string) => {
    const value = group(key)[field];
    return typeof value === 'number' ? value : null;
  };
  const rate = group('mass')['rate'];
  const codes = (list: typeof outcome.reasons) => list.map(({ code, params }) => ({ code, params: { ...params } }));
  return {
    unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
    unitType: subject.unitType,
    parentName: subject.parentName,
    secretary: subject.secretary,
    partyMembers: subject.partyMembers,
    self: score('self'),
    mass: score('mass'),
    massRate: typeof rate === 'string' ? rate : null,
    massValid: number('mass', 'valid'),
    massRequired: number('mass', 'required'),
    superior: score('superior'),
    score: outcome.score,
    grade: outcome.grade,
    priorGrade,
    change: outcome.change,
    status: outcome.status,
    reasons: codes(outcome.reasons),
    flags: codes(outcome.flags),
    filing: outcome.extra['filing'] === true,
  };
}
