import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ShippedForm } from '@pingyi/form-definitions';
import {
  canBeCut,
  concluded,
  conclusionInput,
  cutInput,
  inputFormat,
  joinOutcomes,
  resultFormat,
  type Conclusion,
  type ConfigError,
  type Grading,
  type Outcome,
  type PartialGrading,
} from '@pingyi/plugin-sdk';
import { inputText, outcomeText, writeTracesAhead } from '@pingyi/plugin-sdk/verification';
import type { z } from 'zod';
import { textDigest } from '../common/canonical-json.js';
import {
  defaultLimits,
  type CampaignType,
  type GradingAnswer,
  type PluginLimits,
  type RefusedPlugin,
} from './campaign-type.js';
import { conclusionAnswer, descriptionAnswer, faultOf, gradingAnswer, partAnswer, schemeAnswer } from './plugin-answers.js';
import { PluginFailedError } from './plugin-failed.error.js';
import { readPluginForms } from './plugin-forms.js';
import { digestOf, readPluginSource, type PluginSource } from './plugin-source.js';
import { SandboxCallError, SandboxProcess } from './sandbox-process.js';
import type { PluginMethod } from './sandbox-protocol.js';

export interface PluginHostOptions {
  readonly folders: readonly string[];
  readonly onRefused?: (refused: RefusedPlugin) => void;
  readonly limits?: Partial<PluginLimits>;
  /** Enough for one input: loading stops once this campaign type is there, and begins with the folder of its name. */
  readonly only?: string | undefined;
  /** Child processes made before, in place of own ones. */
  readonly processes?: readonly SandboxProcess[];
}

interface Plugin {
  readonly type: CampaignType;
  readonly source: PluginSource;
  readonly text: string;
  /** Whether it can grade some subjects without the others. */
  readonly inParts: boolean;
  readonly forms: readonly ShippedForm[];
}

type JsonRecord = Readonly<Record<string, unknown>>;

/** Fewer subjects are not worth cutting. */
const fewestInParts = 200;
/** Keeps a child small, and lets the first answers be checked early. */
const mostInPart = 1000;

const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value);
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const inputError = (code: 'E_FORMAT' | 'E_PLUGIN_UNKNOWN', path: string): GradingAnswer => ({ ok: false, inputErrors: [{ code, path }] });

/**
 * Finds campaign types and runs them in isolation (G1): each call in a fresh interpreter inside a child process without
 * environment, files, network, clock or chance, with limits on time and memory. A plugin that fails fails that call only.
 */
export class PluginHost {
  private readonly plugins = new Map<string, Plugin>();
  private readonly refusals: RefusedPlugin[] = [];

  private constructor(private readonly processes: readonly SandboxProcess[]) {}

  /** Loads every plugin, or as many as are needed; a bad one is refused with one line and the rest starts. */
  static async open(options: PluginHostOptions): Promise<PluginHost> {
    const { only, processes } = options;
    const limits: PluginLimits = { ...defaultLimits, ...options.limits };
    const host = new PluginHost(processes ?? Array.from({ length: Math.max(1, limits.processes) }, () => new SandboxProcess(limits)));
    const named = only === undefined ? [] : options.folders.filter((folder) => basename(folder) === only);
    for (const folder of new Set([...named, ...options.folders])) {
      if (only !== undefined && host.plugins.has(only)) break;
      try {
        await host.load(folder);
      } catch (error) {
        const refused = { folder, reason: error instanceof Error ? error.message : String(error) };
        host.refusals.push(refused);
        options.onRefused?.(refused);
      }
    }
    return host;
  }

  get refused(): readonly RefusedPlugin[] {
    return this.refusals;
  }

  /** Every campaign type, by id. */
  list(): CampaignType[] {
    return [...this.plugins.values()].map(({ type }) => type).sort((a, b) => compareText(a.id, b.id));
  }

  find(id: string): CampaignType | undefined {
    return this.plugins.get(id)?.type;
  }

  /** The forms that campaign types bring along. */
  forms(): ShippedForm[] {
    return [...this.plugins.values()].flatMap(({ forms }) => forms);
  }

  /** The exact bytes that are run. @throws {RangeError} for an unknown id */
  bundleOf(id: string): Buffer {
    return this.known(id).source.bundle;
  }

  /** Faults of a scheme, given as overrides of the defaults. @throws {PluginFailedError | RangeError} */
  async validateScheme(id: string, scheme: unknown): Promise<ConfigError[]> {
    const plugin = this.known(id);
    const answer = schemeAnswer.safeParse(await this.run(plugin, 'validateScheme', JSON.stringify(scheme ?? {})));
    if (!answer.success) throw new PluginFailedError('plugin-invalid-result', id, faultOf(answer.error));
    return answer.data;
  }

  /** Grades an input (grading contract). @throws {PluginFailedError}, or the signal's reason when aborted */
  async grade(input: unknown, options: { readonly signal?: AbortSignal } = {}): Promise<GradingAnswer> {
    if (!isRecord(input)) return inputError('E_FORMAT', '');
    if (input.format !== inputFormat) return inputError('E_FORMAT', '/format');
    const plugin = typeof input.plugin === 'string' ? this.plugins.get(input.plugin) : undefined;
    if (!plugin) return inputError('E_PLUGIN_UNKNOWN', '/plugin');
    const { id, version, digest } = plugin.type;
    const text = textOf(input);
    if (text === undefined) return inputError('E_FORMAT', '');
    // The children work while the input is hashed here.
    const running = this.gradeInParts(plugin, input, options.signal).then((graded) => graded ?? this.gradeWhole(plugin, text, options.signal));
    const [grading, inputHash] = await Promise.all([running, setImmediate().then(() => hashOf(input))]);
    if (inputHash === undefined) return inputError('E_FORMAT', '');
    if (!grading.ok) return grading;
    const { outcomes, aggregate } = grading;
    const fault = outcomeFault(outcomes, input.subjects, plugin.type);
    if (fault) throw new PluginFailedError('plugin-invalid-result', id, fault);
    const outcomeHash = textDigest(outcomeText({ outcomes, aggregate }));
    return { ok: true, result: { format: resultFormat, plugin: { id, version, digest }, outcomes, aggregate, inputHash, outcomeHash } };
  }

  /** Ends the child processes. */
  async close(): Promise<void> {
    for (const process of this.processes) process.close();
    await Promise.resolve();
  }

  private known(id: string): Plugin {
    const plugin = this.plugins.get(id);
    if (!plugin) throw new RangeError(`No campaign type ${id}`);
    return plugin;
  }

  /**
   * Loads a campaign type from its bundle, such as that of a grade package.
   * @throws {PluginFailedError} when it is none
   */
  async loadBundle(bundle: Buffer): Promise<CampaignType> {
    try {
      return await this.register({ folder: '', bundle, digest: digestOf(bundle) });
    } catch (error) {
      throw new PluginFailedError('plugin-invalid-result', 'bundle', error instanceof Error ? error.message : String(error));
    }
  }

  private async load(folder: string): Promise<void> {
    const type = await this.register(await readPluginSource(folder));
    const plugin = this.known(type.id);
    try {
      this.plugins.set(type.id, { ...plugin, forms: await readPluginForms(folder, type.id) });
    } catch (error) {
      this.plugins.delete(type.id);
      throw error;
    }
  }

  private async register(source: PluginSource): Promise<CampaignType> {
    const text = source.bundle.toString('utf8');
    const introduction = await this.call(text, 'introduce', 'null');
    const { description, schemeFaults, inParts } = isRecord(introduction) ? introduction : {};
    const answer = descriptionAnswer.safeParse(description);
    if (!answer.success) throw new Error(`description: ${faultOf(answer.error)}`);
    const type: CampaignType = { ...answer.data, digest: source.digest };
    if (this.plugins.has(type.id)) throw new Error(`another campaign type has the id ${type.id}`);
    const faults = schemeAnswer.safeParse(schemeFaults);
    if (!faults.success || faults.data.length > 0) throw new Error('its own defaults are no valid scheme');
    this.plugins.set(type.id, { type, source, text, inParts: inParts === true, forms: [] });
    return type;
  }

  private async gradeWhole(plugin: Plugin, input: string, signal?: AbortSignal): Promise<Grading> {
    return this.checked<Grading>(plugin, gradingAnswer, await this.run(plugin, 'grade', input, signal));
  }

  /**
   * Many subjects are graded side by side, and what comes back is checked while the next are graded. `undefined` for what
   * cannot be cut or has a fault, which is graded in one piece so that every fault is told at its place.
   */
  private async gradeInParts(plugin: Plugin, input: JsonRecord, signal?: AbortSignal): Promise<Grading | undefined> {
    if (!plugin.inParts || !canBeCut(input) || input.subjects.length < fewestInParts) return undefined;
    const size = Math.min(mostInPart, Math.ceil(input.subjects.length / this.processes.length));
    const parts = await Promise.all(
      cutInput(input, size).map(async (part) => this.checked<PartialGrading>(plugin, partAnswer, await this.run(plugin, 'gradePart', JSON.stringify(part), signal))),
    );
    const graded = parts.flatMap((part) => (part.ok ? [part.outcomes] : []));
    if (graded.length < parts.length) return undefined;
    const outcomes = joinOutcomes(graded);
    const concluding = this.run(plugin, 'conclude', JSON.stringify(conclusionInput(input, outcomes)), signal);
    // The hash of a large result would otherwise keep everybody else waiting for half a second.
    const [conclusion] = await Promise.all([concluding, writeAhead(graded)]);
    const { changes = [], aggregate } = this.checked<Conclusion>(plugin, conclusionAnswer, conclusion);
    const known = new Set(outcomes.map(({ subject }) => subject));
    for (const { subject } of changes) if (!known.delete(subject)) throw new PluginFailedError('plugin-invalid-result', plugin.type.id, `changes: ${subject} is unknown or there twice`);
    return { ok: true, outcomes: concluded(outcomes, changes), aggregate };
  }

  /** @throws {PluginFailedError} for an answer of another shape */
  private checked<Answer>(plugin: Plugin, schema: z.ZodType, raw: unknown): Answer {
    const answer = schema.safeParse(raw);
    if (!answer.success) throw new PluginFailedError('plugin-invalid-result', plugin.type.id, faultOf(answer.error));
    return answer.data as Answer;
  }

  private async run(plugin: Plugin, method: PluginMethod, argument: string, signal?: AbortSignal): Promise<unknown> {
    try {
      return await this.call(plugin.text, method, argument, signal);
    } catch (error) {
      if (error instanceof SandboxCallError) throw new PluginFailedError(error.failure, plugin.type.id, error.detail);
      throw error;
    }
  }

  private async call(source: string, method: PluginMethod, argument: string, signal?: AbortSignal): Promise<unknown> {
    const free = this.processes.reduce((best, next) => (next.load < best.load ? next : best));
    const text = await free.call({ source, method, argument, signal });
    // The child gets its next call before this answer is read.
    await setImmediate();
    try {
      return JSON.parse(text);
    } catch {
      throw new SandboxCallError('plugin-invalid-result', 'no JSON text');
    }
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

async function writeAhead(parts: readonly (readonly Outcome[])[]): Promise<void> {
  for (const outcomes of parts) {
    await setImmediate();
    writeTracesAhead(outcomes);
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
