import type { CampaignTypeDescription, ConfigError, GradingResult, InputError } from '@pingyi/plugin-sdk';

/** A discovered campaign type, pinned by the digest of its bundle (`sha256-` and lowercase hexadecimal). */
export interface CampaignType extends CampaignTypeDescription {
  readonly digest: string;
}

/** A verifiable result, or why there is none. */
export type GradingAnswer =
  | { readonly ok: true; readonly result: GradingResult }
  | { readonly ok: false; readonly configErrors: readonly ConfigError[] }
  | { readonly ok: false; readonly inputErrors: readonly InputError[] };

export interface RefusedPlugin {
  readonly folder: string;
  /** One line. */
  readonly reason: string;
}

/** What a plugin may use; the defaults fit the largest campaign by a wide margin. */
export interface PluginLimits {
  /** Wall clock, after which the process is killed. */
  readonly wallMs: number;
  /** Processor time inside the interpreter, after which it is interrupted. */
  readonly runMs: number;
  readonly memoryBytes: number;
  readonly stackBytes: number;
  readonly outputBytes: number;
  /** Child processes at most. */
  readonly processes: number;
}

export const defaultLimits: PluginLimits = {
  wallMs: 60_000,
  runMs: 15_000,
  memoryBytes: 256 * 1024 * 1024,
  stackBytes: 512 * 1024,
  outputBytes: 64 * 1024 * 1024,
  processes: 2,
};
