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
import { inputText, outcomeText, WrittenTexts } from '@pingyi/plugin-sdk/verification';
import type { z } from 'zod';
import { textDigest } from '../common/canonical-json.js';
import type { CampaignType, GradingAnswer } from './campaign-type.js';
import type { InterpreterPool, PluginCode } from './interpreter-pool.js';
import { conclusionAnswer, gradingAnswer, partAnswer } from './plugin-answers.js';
import { PluginFailedError } from './plugin-failed.error.js';
import type { PluginMethod } from './sandbox-protocol.js';

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
/** Values written without a break. */
const sliceLength = 200;

/**
 * Grades an input that names this campaign type, checks the answer and completes it with hashes.
 * @throws {PluginFailedError}, or the signal's reason when aborted
 */
export const gradeWithPlugin = (
  plugin: GradingPlugin,
  input: JsonRecord,
  pool: InterpreterPool,
  signal?: AbortSignal,
): Promise<GradingAnswer> => new GradingCall(plugin, input, pool, signal).run();

const noJson: GradingRefusal = { ok: false, inputErrors: [{ code: 'E_FORMAT', path: '' }] };

interface GradedPart {
  readonly grading: PartialGrading;
  /** Settles once what no conclusion changes is written for the hash of the result. */
  readonly written: Promise<void>;
}

/** One input on its way through the interpreters. */
class GradingCall {
  /** Subjects are written once, for the interpreters and for the hash; outcomes while others are graded. */
  private readonly written = new WrittenTexts();

  constructor(
    private readonly plugin: GradingPlugin,
    private readonly input: JsonRecord,
    private readonly pool: InterpreterPool,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async run(): Promise<GradingAnswer> {
    const { type } = this.plugin;
    const { id, version, digest } = type;
    const grading = (await this.inParts()) ?? (await this.whole());
    if (!grading.ok) return grading;
    const { outcomes, aggregate } = grading;
    const fault = outcomeFault(outcomes, this.input.subjects, type);
    if (fault) throw new PluginFailedError('plugin-invalid-result', id, fault);
    const inputHash = textDigest(inputText(this.input, this.written));
    const outcomeHash = textDigest(outcomeText({ outcomes, aggregate }, this.written));
    return {
      ok: true,
      result: { format: resultFormat, plugin: { id, version, digest }, outcomes, aggregate, inputHash, outcomeHash },
    };
  }

  /** In the order given, so that errors name places in it. */
  private async whole(): Promise<Grading> {
    if (this.textOf(this.input) === undefined) return noJson;
    return this.ask<Grading>('grade', JSON.stringify(this.input), gradingAnswer);
  }

  /**
   * Many subjects are graded side by side, and what comes back is checked while the next are graded (ADR 15). `undefined` for what
   * cannot be cut or has a fault, which is graded in one piece so that every fault is told at its place.
   */
  private async inParts(): Promise<Grading | undefined> {
    const { plugin, input, pool } = this;
    if (!plugin.inParts || !canBeCut(input) || input.subjects.length < fewestInParts) return undefined;
    const size = Math.min(mostInPart, Math.ceil(input.subjects.length / pool.size));
    const parts = await Promise.all(cutInput(input, size).map((part) => this.part(part)));
    const graded = parts.flatMap(({ grading }) => (grading.ok ? [grading.outcomes] : []));
    if (graded.length < parts.length) return undefined;
    const outcomes = joinOutcomes(graded);
    const concluding = this.ask<Conclusion>(
      'conclude',
      JSON.stringify(conclusionInput(input, outcomes)),
      conclusionAnswer,
    );
    const [{ changes = [], aggregate }] = await Promise.all([concluding, ...parts.map(({ written }) => written)]);
    const known = new Set(outcomes.map(({ subject }) => subject));
    const stray = changes.find(({ subject }) => !known.delete(subject));
    if (stray)
      throw new PluginFailedError(
        'plugin-invalid-result',
        plugin.type.id,
        `changes: ${stray.subject} is unknown or there twice`,
      );
    return { ok: true, outcomes: concluded(outcomes, changes), aggregate };
  }

  private async part(part: JsonRecord): Promise<GradedPart> {
    // A child begins with its first part before the next is written.
    await setImmediate();
    const text = this.textOf(part);
    const grading = text === undefined ? noJson : await this.ask<PartialGrading>('gradePart', text, partAnswer);
    const explained = grading.ok ? grading.outcomes.flatMap(({ groups, trace }) => [groups, trace]) : [];
    return { grading, written: this.writeInSlices(explained) };
  }

  /** Canonical; `undefined` for what JSON cannot say (cycles, infinities). */
  private textOf(input: JsonRecord): string | undefined {
    try {
      if (Array.isArray(input.subjects)) this.written.write(input.subjects);
      return inputText(input, this.written);
    } catch {
      return undefined;
    }
  }

  private ask<Answer>(method: PluginMethod, argument: string, schema: z.ZodType): Promise<Answer> {
    return this.pool.ask<Answer>(this.plugin, method, argument, schema, this.signal);
  }

  /** So many values at a time, lest children and everybody else wait. */
  private async writeInSlices(values: readonly unknown[]): Promise<void> {
    for (let start = 0; start < values.length; start += sliceLength) {
      await setImmediate();
      this.written.write(values.slice(start, start + sliceLength));
    }
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
