import type { Config } from '../config/config.js';

/** The configuration, read only once a command needs it: its reader is most of what the shortest commands would load. */
export async function settings(environment?: Record<string, string | undefined>): Promise<Config> {
  const { readConfig } = await import('../config/config.js');
  return environment ? readConfig(environment) : readConfig();
}
