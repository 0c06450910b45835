import type { Config } from '../config/config.js';
import { runOwnCommand } from '../workers/index.js';
import type { CheckReport } from './check.js';

/**
 * Looks in a process of its own.
 * @throws when it could not look, or was stopped
 */
export async function checkInProcess(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  signal: AbortSignal,
): Promise<CheckReport> {
  const { output, errors } = await runOwnCommand(config, ['check', '--json'], signal);
  try {
    return JSON.parse(output) as CheckReport;
  } catch {
    throw new Error(`the check could not be done: ${errors.split('\n')[0] ?? ''}`);
  }
}
