import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ShippedForm } from '@pingyi/form-definitions';
import { inputFormat, resultFormat, type ConfigError, type GradingResult, type Outcome } from '@pingyi/plugin-sdk';
import { inputText, outcomeText } from '@pingyi/plugin-sdk/verification';
import { textDigest } from '../common/canonical-json.js';
import {
  defaultLimits,
  type CampaignType,
  type GradingAnswer,
  type PluginLimits,
  type RefusedPlugin,
} from './campaign-type.js';
import { descriptionAnswer, faultOf, gradingAnswer, schemeAnswer } from './plugin-answers.js';
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
}

interface Plugin {
  readonly type: CampaignType;
  readonly source: PluginSource;
  readonly text: string;
  readonly forms: readonly ShippedForm[];
}

type JsonRecord = Readonly<Record<string, unknown>>;

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
  private readonly processes: SandboxProcess[];

  private constructor(limits: PluginLimits) {
    this.processes = Array.from({ length: Math.max(1, limits.processes) }, () => new SandboxProcess(limits));
  }

  /** Loads every plugin, or as many as are needed; a bad one is refused with one line and the rest starts. */
  static async open(options: PluginHostOptions): Promise<PluginHost> {
    const host = new PluginHost({ ...defaultLimits, ...options.limits });
    const { only } = options;
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
    // The child works while the input is hashed here.
    const running = this.run(plugin, 'grade', text, options.signal);
    const [raw, inputHash] = await Promise.all([running, setImmediate().then(() => hashOf(input))]);
    if (inputHash === undefined) return inputError('E_FORMAT', '');
    const answer = gradingAnswer.safeParse(raw);
    if (!answer.success) throw new PluginFailedError('plugin-invalid-result', id, faultOf(answer.error));
    const grading = answer.data as Exclude<GradingAnswer, { ok: true }> | ({ ok: true } & Pick<GradingResult, 'outcomes' | 'aggregate'>);
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
    const { description, schemeFaults } = isRecord(introduction) ? introduction : {};
    const answer = descriptionAnswer.safeParse(description);
    if (!answer.success) throw new Error(`description: ${faultOf(answer.error)}`);
    const type: CampaignType = { ...answer.data, digest: source.digest };
    if (this.plugins.has(type.id)) throw new Error(`another campaign type has the id ${type.id}`);
    const faults = schemeAnswer.safeParse(schemeFaults);
    if (!faults.success || faults.data.length > 0) throw new Error('its own defaults are no valid scheme');
    this.plugins.set(type.id, { type, source, text, forms: [] });
    return type;
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

/** Every subject exactly once in the order of ids, and known grades only. */
function outcomeFault(outcomes: readonly Outcome[], subjects: unknown, type: CampaignType): string | undefined {
  const given: readonly unknown[] = Array.isArray(subjects) ? subjects : [];
  const ids = given.map((subject) => (isRecord(subject) ? String(subject.id) : '')).sort(compareText);
  if (ids.length !== outcomes.length || ids.some((id, index) => id !== outcomes[index]?.subject)) {
    return 'outcomes: not every subject exactly once, in the order of ids';
  }
  const unknown = outcomes.find(({ grade }) => grade !== null && !type.grades.some(({ code }) => code === grade));
  return unknown && `outcomes: unknown grade of ${unknown.subject}`;
}
