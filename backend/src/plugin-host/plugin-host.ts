import { basename } from 'node:path';
import type { ShippedForm } from '@pingyi/form-definitions';
import { compareText, inputFormat, isRecord, type ConfigError } from '@pingyi/plugin-sdk';
import {
  defaultLimits,
  type CampaignType,
  type GradingAnswer,
  type PluginLimits,
  type RefusedPlugin,
} from './campaign-type.js';
import { gradeWithPlugin, type GradingPlugin } from './grade-with-plugin.js';
import { introductionOf } from './introductions.js';
import { InterpreterPool } from './interpreter-pool.js';
import { descriptionAnswer, faultOf, schemeAnswer } from './plugin-answers.js';
import { PluginFailedError } from './plugin-failed.error.js';
import { readPluginForms } from './plugin-forms.js';
import { digestOf, readPluginSource, type PluginSource } from './plugin-source.js';
import { SandboxProcess } from './sandbox-process.js';

export interface PluginHostOptions {
  readonly folders: readonly string[];
  readonly onRefused?: (refused: RefusedPlugin) => void;
  readonly limits?: Partial<PluginLimits>;
  /** Enough for one input: loading stops once this campaign type is there, and begins with the folder of its name. */
  readonly only?: string | undefined;
  /** Child processes made before, in place of own ones. */
  readonly processes?: readonly SandboxProcess[];
}

interface Plugin extends GradingPlugin {
  readonly source: PluginSource;
  readonly forms: readonly ShippedForm[];
}

const inputError = (code: 'E_FORMAT' | 'E_PLUGIN_UNKNOWN', path: string): GradingAnswer => ({
  ok: false,
  inputErrors: [{ code, path }],
});

/**
 * Finds campaign types and runs them in isolation (G1): each call in a fresh interpreter inside a child process without
 * environment, files, network, clock or chance, with limits on time and memory. A plugin that fails fails that call only.
 */
export class PluginHost {
  private readonly plugins = new Map<string, Plugin>();
  private readonly refusals: RefusedPlugin[] = [];

  private constructor(private readonly pool: InterpreterPool) {}

  /** Loads every plugin, or as many as are needed; a bad one is refused with one line and the rest starts. */
  static async open(options: PluginHostOptions): Promise<PluginHost> {
    const { only, processes } = options;
    const limits: PluginLimits = { ...defaultLimits, ...options.limits };
    const own = () => Array.from({ length: Math.max(1, limits.processes) }, () => new SandboxProcess(limits));
    const host = new PluginHost(new InterpreterPool(processes ?? own()));
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
    return this.pool.ask<ConfigError[]>(this.known(id), 'validateScheme', JSON.stringify(scheme ?? {}), schemeAnswer);
  }

  /** Grades an input (grading contract). @throws {PluginFailedError}, or the signal's reason when aborted */
  async grade(input: unknown, options: { readonly signal?: AbortSignal } = {}): Promise<GradingAnswer> {
    if (!isRecord(input)) return inputError('E_FORMAT', '');
    if (input.format !== inputFormat) return inputError('E_FORMAT', '/format');
    const plugin = typeof input.plugin === 'string' ? this.plugins.get(input.plugin) : undefined;
    if (!plugin) return inputError('E_PLUGIN_UNKNOWN', '/plugin');
    return gradeWithPlugin(plugin, input, this.pool, options.signal);
  }

  /** Ends the child processes. */
  async close(): Promise<void> {
    this.pool.close();
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
      throw new PluginFailedError(
        'plugin-invalid-result',
        'bundle',
        error instanceof Error ? error.message : String(error),
      );
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
    const introduction = await introductionOf(source.digest, () => this.pool.call(text, 'introduce', 'null'));
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
}
