import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { environmentOf, type Config } from '../config/config.js';
import type { CheckReport } from './check.js';

const cli = fileURLToPath(new URL('../cli.js', import.meta.url));

/** Far more than the largest county takes. */
const longestMs = 2 * 3_600_000;

/**
 * Looks in a process of its own, which holds up no ballot and whose snapshot no request shares.
 * @throws when it could not look, or was stopped
 */
export async function checkInProcess(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  signal: AbortSignal,
): Promise<CheckReport> {
  const child = spawn(process.execPath, [cli, 'check', '--json'], {
    env: environmentOf(config),
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
    killSignal: 'SIGKILL',
  });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), closed(child)]);
  try {
    return JSON.parse(output) as CheckReport;
  } catch {
    throw new Error(`the check could not be done: ${errors.split('\n')[0] ?? ''}`);
  }
}

const closed = (child: ReturnType<typeof spawn>): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
