export type PluginFailure = 'plugin-timeout' | 'plugin-crashed' | 'plugin-invalid-result' | 'plugin-memory';

/** A campaign type did not answer properly; says which and how, and touches nothing else (G1). */
export class PluginFailedError extends Error {
  constructor(
    readonly code: PluginFailure,
    readonly plugin: string,
    /** One line for the operator's log. */
    readonly detail: string,
  ) {
    super(`${plugin}: ${code}: ${detail}`);
    this.name = 'PluginFailedError';
  }
}
