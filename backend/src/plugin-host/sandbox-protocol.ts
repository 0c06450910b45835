import type { PluginLimits } from './campaign-type.js';

/** `introduce` asks for the description, the faults of the default scheme and whether it grades in parts, in one interpreter. */
export type PluginMethod = 'introduce' | 'validateScheme' | 'grade' | 'gradePart' | 'conclude';

/** One call of a campaign type: its bundle's source, the method and one argument as JSON text. */
export interface SandboxRequest {
  readonly id: number;
  readonly source: string;
  readonly method: PluginMethod;
  readonly argument: string;
  readonly limits: Pick<PluginLimits, 'runMs' | 'memoryBytes' | 'stackBytes' | 'outputBytes'>;
}

export type SandboxFailure = 'plugin-timeout' | 'plugin-crashed' | 'plugin-invalid-result' | 'plugin-memory';

/** The answer as `readPlainValues` reads it, or how the call failed. */
export type SandboxReply =
  | { readonly id: number; readonly ok: true; readonly answer: Uint8Array }
  | { readonly id: number; readonly ok: false; readonly failure: SandboxFailure; readonly detail: string };
