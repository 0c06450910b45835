import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { environmentOf, type Config } from '../config/config.js';

const cli = fileURLToPath(new URL('../cli.js', import.meta.url));

/** Far more than the largest county takes. */
const longestMs = 2 * 3_600_000;

export interface CommandEnd {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs a command of our own to its end in a process of its own, which holds up no ballot and whose snapshot no request shares.
 * @throws when it could not be started, or was stopped
 */
export async function runOwnCommand(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  parts: readonly string[],
  signal: AbortSignal,
): Promise<CommandEnd> {
  const child = spawn(process.execPath, [cli, ...parts], {
    env: environmentOf(config),
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
    killSignal: 'SIGKILL',
  });
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)]);
  return { code, output, errors };
}

const ended = (child: ReturnType<typeof spawn>): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
