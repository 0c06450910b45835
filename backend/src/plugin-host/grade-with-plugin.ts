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
  type Outcome,
  type PartialGrading,
} from '@pingyi/plugin-sdk';
import { inputText, outcomeText, writeTracesAhead } from '@pingyi/plugin-sdk/verification';
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
  const text = textOf(input);
  if (text === undefined) return noJson;
  // The children work while the input is hashed here.
  const running = gradeInParts(plugin, input, pool, signal).then((graded) => graded ?? pool.ask<Grading>(plugin, 'grade', text, gradingAnswer, signal));
  const [grading, inputHash] = await Promise.all([running, setImmediate().then(() => hashOf(input))]);
  if (inputHash === undefined) return noJson;
  if (!grading.ok) return grading;
  const { outcomes, aggregate } = grading;
  const fault = outcomeFault(outcomes, input.subjects, plugin.type);
  if (fault) throw new PluginFailedError('plugin-invalid-result', id, fault);
  const outcomeHash = textDigest(outcomeText({ outcomes, aggregate }));
  return { ok: true, result: { format: resultFormat, plugin: { id, version, digest }, outcomes, aggregate, inputHash, outcomeHash } };
}

const noJson: GradingAnswer = { ok: false, inputErrors: [{ code: 'E_FORMAT', path: '' }] };

/**
 * Many subjects are graded side by side, and what comes back is checked while the next are graded (ADR 15). `undefined` for what
 * cannot be cut or has a fault, which is graded in one piece so that every fault is told at its place.
 */
async function gradeInParts(plugin: GradingPlugin, input: JsonRecord, pool: InterpreterPool, signal?: AbortSignal): Promise<Grading | undefined> {
  if (!plugin.inParts || !canBeCut(input) || input.subjects.length < fewestInParts) return undefined;
  const size = Math.min(mostInPart, Math.ceil(input.subjects.length / pool.size));
  const parts = await Promise.all(cutInput(input, size).map((part) => pool.ask<PartialGrading>(plugin, 'gradePart', JSON.stringify(part), partAnswer, signal)));
  const graded = parts.flatMap((part) => (part.ok ? [part.outcomes] : []));
  if (graded.length < parts.length) return undefined;
  const outcomes = joinOutcomes(graded);
  const concluding = pool.ask<Conclusion>(plugin, 'conclude', JSON.stringify(conclusionInput(input, outcomes)), conclusionAnswer, signal);
  // The hash of a large result would otherwise keep everybody else waiting for half a second.
  const [{ changes = [], aggregate }] = await Promise.all([concluding, writeAhead(graded)]);
  const known = new Set(outcomes.map(({ subject }) => subject));
  const stray = changes.find(({ subject }) => !known.delete(subject));
  if (stray) throw new PluginFailedError('plugin-invalid-result', plugin.type.id, `changes: ${stray.subject} is unknown or there twice`);
  return { ok: true, outcomes: concluded(outcomes, changes), aggregate };
}

async function writeAhead(parts: readonly (readonly Outcome[])[]): Promise<void> {
  for (const outcomes of parts) {
    await setImmediate();
    writeTracesAhead(outcomes);
  }
}

/** `undefined` for what has no JSON text, such as cycles. */
function textOf(input: JsonRecord): string | undefined {
  try {
    return JSON.stringify(input);
  } catch {
    return undefined;
  }
}

/** Hash of the input as given; `undefined` for what JSON cannot say (infinities). */
function hashOf(input: JsonRecord): string | undefined {
  try {
    return textDigest(inputText(input));
  } catch {
    return undefined;
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
