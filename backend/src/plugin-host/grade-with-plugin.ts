import { setImmediate } from 'node:timers/promises';
import {
  canBeCut,
  compareText,
  concluded,
  conclusionInput,
  cutInput,
  isRecord,
  joinOutcomes,
  resultFormat,
  type Conclusion,
  type Grading,
  type GradingRefusal,
  type Outcome,
  type PartialGrading,
} from '@pingyi/plugin-sdk';
import { inputText, outcomeText, writeAhead } from '@pingyi/plugin-sdk/verification';
import { textDigest } from '../common/canonical-json.js';
import type { CampaignType, GradingAnswer } from './campaign-type.js';
import type { InterpreterPool, PluginCode } from './interpreter-pool.js';
import { conclusionAnswer, gradingAnswer, partAnswer } from './plugin-answers.js';
import { PluginFailedError } from './plugin-failed.error.js';

/** A campaign type that can be asked for grades. */
export interface GradingPlugin extends PluginCode {
  readonly type: CampaignType;
  /** Whether it can grade some subjects without the others. */
  readonly inParts: boolean;
}

type JsonRecord = Readonly<Record<string, unknown>>;

/** Fewer subjects are not worth cutting. */
const fewestInParts = 200;
/** Keeps a child small, and lets the first answers be checked early. */
const mostInPart = 1000;

/**
 * Grades an input that names this campaign type, checks the answer and completes it with hashes.
 * @throws {PluginFailedError}, or the signal's reason when aborted
 */
export async function gradeWithPlugin(plugin: GradingPlugin, input: JsonRecord, pool: InterpreterPool, signal?: AbortSignal): Promise<GradingAnswer> {
  const { id, version, digest } = plugin.type;
  // The children work while the input is hashed here.
  const running = gradeInParts(plugin, input, pool, signal).then((graded) => graded ?? gradeWhole(plugin, input, pool, signal));
  const [grading, inputHash] = await Promise.all([running, hashOf(input)]);
  if (inputHash === undefined) return noJson;
  if (!grading.ok) return grading;
  const { outcomes, aggregate } = grading;
  const fault = outcomeFault(outcomes, input.subjects, plugin.type);
  if (fault) throw new PluginFailedError('plugin-invalid-result', id, fault);
  const outcomeHash = textDigest(outcomeText({ outcomes, aggregate }));
  return { ok: true, result: { format: resultFormat, plugin: { id, version, digest }, outcomes, aggregate, inputHash, outcomeHash } };
}

const noJson: GradingRefusal = { ok: false, inputErrors: [{ code: 'E_FORMAT', path: '' }] };

async function gradeWhole(plugin: GradingPlugin, input: JsonRecord, pool: InterpreterPool, signal?: AbortSignal): Promise<Grading> {
  const text = textOf(input);
  return text === undefined ? noJson : pool.ask<Grading>(plugin, 'grade', text, gradingAnswer, signal);
}

/**
 * Many subjects are graded side by side, and what comes back is checked while the next are graded (ADR 15). `undefined` for what
 * cannot be cut or has a fault, which is graded in one piece so that every fault is told at its place.
 */
async function gradeInParts(plugin: GradingPlugin, input: JsonRecord, pool: InterpreterPool, signal?: AbortSignal): Promise<Grading | undefined> {
  if (!plugin.inParts || !canBeCut(input) || input.subjects.length < fewestInParts) return undefined;
  const size = Math.min(mostInPart, Math.ceil(input.subjects.length / pool.size));
  const parts = await Promise.all(cutInput(input, size).map((part) => gradePart(plugin, part, pool, signal)));
  const graded = parts.flatMap(({ grading }) => (grading.ok ? [grading.outcomes] : []));
  if (graded.length < parts.length) return undefined;
  const outcomes = joinOutcomes(graded);
  const concluding = pool.ask<Conclusion>(plugin, 'conclude', JSON.stringify(conclusionInput(input, outcomes)), conclusionAnswer, signal);
  const [{ changes = [], aggregate }] = await Promise.all([concluding, ...parts.map(({ written }) => written)]);
  const known = new Set(outcomes.map(({ subject }) => subject));
  const stray = changes.find(({ subject }) => !known.delete(subject));
  if (stray) throw new PluginFailedError('plugin-invalid-result', plugin.type.id, `changes: ${stray.subject} is unknown or there twice`);
  return { ok: true, outcomes: concluded(outcomes, changes), aggregate };
}

interface GradedPart {
  readonly grading: PartialGrading;
  /** Settles once what no conclusion changes is written for the hash of the result. */
  readonly written: Promise<void>;
}

async function gradePart(plugin: GradingPlugin, part: JsonRecord, pool: InterpreterPool, signal?: AbortSignal): Promise<GradedPart> {
  // A child begins with its first part before the next is written.
  await setImmediate();
  const text = textOf(part);
  const grading = text === undefined ? noJson : await pool.ask<PartialGrading>(plugin, 'gradePart', text, partAnswer, signal);
  const explained = grading.ok ? grading.outcomes.flatMap(({ groups, trace }) => [groups, trace]) : [];
  return { grading, written: writeInSlices(explained) };
}

/** `undefined` for what has no JSON text, such as cycles. */
function textOf(input: JsonRecord): string | undefined {
  try {
    return JSON.stringify(input);
  } catch {
    return undefined;
  }
}

/** Hash of the input as given; `undefined` for what JSON cannot say (cycles, infinities). */
async function hashOf(input: JsonRecord): Promise<string | undefined> {
  try {
    if (Array.isArray(input.subjects)) await writeInSlices(input.subjects);
    return textDigest(inputText(input));
  } catch {
    return undefined;
  }
}

/** So many values are written without a break; more would keep children and everybody else waiting. */
const sliceLength = 200;

/** Writes values for hashes that are taken later. */
async function writeInSlices(values: readonly unknown[]): Promise<void> {
  for (let start = 0; start < values.length; start += sliceLength) {
    await setImmediate();
    writeAhead(values.slice(start, start + sliceLength));
  }
}

/** Every subject exactly once in the order of ids, and known grades only. */
function outcomeFault(outcomes: readonly Outcome[], subjects: unknown, type: CampaignType): string | undefined {
  const given: readonly unknown[] = Array.isArray(subjects) ? subjects : [];
  const ids = given.map((subject) => (isRecord(subject) ? String(subject.id) : '')).sort(compareText);
  if (ids.length !== outcomes.length || ids.some((id, index) => id !== outcomes[index]?.subject)) {
    return 'outcomes: not every subject exactly once, in the order of ids';
  }
  const open = outcomes.find(({ grade, status }) => grade !== null && status !== 'FINAL');
  if (open) return `outcomes: a grade needs status FINAL at ${open.subject}`;
  const unknown = outcomes.find(({ grade }) => grade !== null && !type.grades.some(({ code }) => code === grade));
  return unknown && `outcomes: unknown grade of ${unknown.subject}`;
}
