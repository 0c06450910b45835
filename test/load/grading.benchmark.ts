import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PluginHost, pluginFolders } from '@pingyi/backend';
import { expect, it } from 'vitest';
import { cli } from '../support/server.js';

const subject = (index: number) => ({
  id: `unit-${String(index).padStart(6, '0')}`,
  name: `unit ${index}`,
  unitType: 'village',
  field: null,
  sheets: { self: [{ total: `${60 + (index % 40)}` }], superior: [{ total: `${55 + (index % 45)}.5` }, { total: '80' }] },
  ballots: { mass: { roster: 300, issued: 320, questions: { overall: { satisfied: 20 + (index % 50), 'fairly-satisfied': 20, 'basically-satisfied': 8, dissatisfied: index % 30, unknown: 5 } } } },
  facts: [],
  values: {},
});

const inputOf = (subjects: number) => ({
  format: 'pingyi/grading-input@1',
  plugin: 'classification-grading',
  scheme: {},
  asOf: '2012-04-30',
  seed: '',
  context: {},
  subjects: Array.from({ length: subjects }, (_, index) => subject(index)),
});

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

it('grades in the isolated process, beside a direct call of the same bundle', async () => {
  const host = await PluginHost.open({ folders: pluginFolders([]) });
  const folder = mkdtempSync(join(tmpdir(), 'pingyi-grading-'));
  try {
    const bundle = join(folder, 'plugin.mjs');
    writeFileSync(bundle, host.bundleOf('classification-grading'));
    const { default: plugin } = (await import(pathToFileURL(bundle).href)) as { default: { grade(input: unknown): { ok: boolean } } };
    await host.grade(inputOf(1));
    const lines = [];
    for (const count of [1, 536, 10_000]) {
      const input = inputOf(count);
      const isolated = await seconds(async () => expect(await host.grade(input)).toMatchObject({ ok: true }));
      const direct = await seconds(async () => expect(plugin.grade(input).ok).toBe(true));
      lines.push(`${String(count).padStart(6)} subjects   isolated ${isolated.toFixed(3)} s   direct ${direct.toFixed(3)} s   ratio ${(isolated / direct).toFixed(1)}`);
    }
    const file = join(folder, 'input.json');
    writeFileSync(file, JSON.stringify(inputOf(1)));
    const command = await seconds(async () => execFileSync(process.execPath, [cli, 'grade', file]));
    const node = await seconds(async () => execFileSync(process.execPath, ['-e', '']));
    lines.push(`pingyi grade, one subject   ${command.toFixed(3)} s   node alone ${node.toFixed(3)} s`);
    process.stdout.write(`\ngrading by classification-grading\n${lines.join('\n')}\n\n`);
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
