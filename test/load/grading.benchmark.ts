import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PluginHost, pluginFolders } from '@pingyi/backend';
import { expect, it } from 'vitest';
import { cli } from '../support/server.js';
import { gradedTypes, inputOf } from './grading-inputs.js';

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** Largest memory of the child processes so far, in MB; null where the system does not tell. */
function largestChildMemory(): number | null {
  const peaks = processes().flatMap((id) => {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      return /^PPid:\s+(\d+)/m.exec(status)?.[1] === String(process.pid)
        ? Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) / 1000
        : [];
    } catch {
      return [];
    }
  });
  return peaks.length === 0 ? null : Math.max(...peaks);
}

const processes = (): string[] => {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
};

const megabytes = (value: number | null): string => (value === null ? 'unknown' : `${value.toFixed(0)} MB`);

it.each(gradedTypes)('grades by %s in the isolated process, beside a direct call of the same bundle', async (type) => {
  const host = await PluginHost.open({ folders: pluginFolders([]) });
  const folder = mkdtempSync(join(tmpdir(), 'pingyi-grading-'));
  try {
    const bundle = join(folder, 'plugin.mjs');
    writeFileSync(bundle, host.bundleOf(type));
    const { default: plugin } = (await import(pathToFileURL(bundle).href)) as {
      default: { grade(input: unknown): { ok: boolean } };
    };
    await host.grade(inputOf(type, 1));
    const lines = [];
    for (const count of [1, 536, 10_000]) {
      const input = inputOf(type, count);
      const isolated = await seconds(async () => expect(await host.grade(input)).toMatchObject({ ok: true }));
      const direct = await seconds(async () => expect(plugin.grade(input).ok).toBe(true));
      lines.push(
        `${String(count).padStart(6)} subjects   isolated ${isolated.toFixed(3)} s   direct ${direct.toFixed(3)} s   ratio ${(isolated / direct).toFixed(1)}`,
      );
    }
    process.stdout.write(
      `\n${type}\n${lines.join('\n')}\nlargest memory of the isolated process ${megabytes(largestChildMemory())}\n`,
    );
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

it('grades one subject from the command line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pingyi-grading-'));
  try {
    const file = join(folder, 'input.json');
    writeFileSync(file, JSON.stringify(inputOf('classification-grading', 1)));
    const command = await seconds(async () => execFileSync(process.execPath, [cli, 'grade', file]));
    const node = await seconds(async () => execFileSync(process.execPath, ['-e', '']));
    process.stdout.write(`\npingyi grade, one subject   ${command.toFixed(3)} s   node alone ${node.toFixed(3)} s\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
