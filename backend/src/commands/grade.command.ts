import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { defaultLimits } from '../plugin-host/campaign-type.js';
import type { PluginHost } from '../plugin-host/plugin-host.js';
import { SandboxProcess } from '../plugin-host/sandbox-process.js';
import { CommandError } from './command.error.js';
import { settings } from './settings.js';

const writeLine = (line: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve())));

export const gradeCommand = new Command('grade')
  .description('Compute grades from a grading input; exit 2 when scheme or input is refused')
  .argument('<file>', 'grading input (JSON), or with --lines one input per line; - for standard input')
  .option('--lines', 'JSON Lines in, JSON Lines out')
  .action(async (file: string, { lines }: { lines?: true }) => {
    process.exitCode = lines ? await withHost(undefined, (host) => gradeLines(host, file)) : await gradeOne(file);
  });

/** @param only campaign type that the input names; without one, all are loaded */
async function withHost(only: string | undefined, work: (host: PluginHost) => Promise<number>): Promise<number> {
  // The isolated process starts while the rest is still being loaded.
  const processes = Array.from(
    { length: only === undefined ? defaultLimits.processes : 1 },
    () => new SandboxProcess(defaultLimits),
  );
  processes[0]?.prepare();
  const [{ PluginHost: Host }, { pluginFolders }, { pluginDirs }] = await Promise.all([
    import('../plugin-host/plugin-host.js'),
    import('../plugin-host/plugin-folders.js'),
    settings(),
  ]);
  const host = await Host.open({
    processes,
    folders: pluginFolders(pluginDirs),
    onRefused: ({ folder, reason }) => process.stderr.write(`Campaign type in ${folder} is not loaded: ${reason}\n`),
    only,
  });
  try {
    return await work(host);
  } finally {
    await host.close();
  }
}

async function gradeOne(file: string): Promise<number> {
  const text = await readFile(file === '-' ? '/dev/stdin' : file, 'utf8').catch(() => {
    throw new CommandError(`${file} cannot be read`);
  });
  return withHost(pluginNamedIn(text), async (host) => {
    const { runGrade } = await import('../plugin-host/grade-command.js');
    const { output, exitCode } = await runGrade(host, text);
    await writeLine(output);
    return exitCode;
  });
}

/** The campaign type that an input asks for; what is wrong with the input is said when it is graded. */
function pluginNamedIn(text: string): string | undefined {
  try {
    const { plugin } = JSON.parse(text.replace(/^\uFEFF/, '')) as { plugin?: unknown };
    return typeof plugin === 'string' ? plugin : undefined;
  } catch {
    return undefined;
  }
}

async function gradeLines(host: PluginHost, file: string): Promise<number> {
  // Loaded first: lines that come while nobody reads them would be lost.
  const { runGradeLines } = await import('../plugin-host/grade-command.js');
  const stream = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  const opened = new Promise<void>((resolve, reject) => {
    if (file === '-') resolve();
    else stream.once('open', () => resolve()).once('error', () => reject(new CommandError(`${file} cannot be read`)));
  });
  const lines = createInterface({ input: stream, crlfDelay: Infinity });
  await opened;
  return runGradeLines(host, lines, writeLine);
}
