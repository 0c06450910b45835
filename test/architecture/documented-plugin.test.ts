import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PluginHost } from '@pingyi/backend';
import type { CampaignTypePlugin } from '@pingyi/plugin-sdk';
import { conformanceSuite } from '@pingyi/plugin-sdk/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePlugin } from '@pingyi/plugin-sdk/build';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(join(root, 'docs/plugin-authors.md'), 'utf8');
const block = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\n\`\`\``).exec(guide)?.[1] ?? '';

// Inside the workspace, where the SDK resolves as it does for any plugin.
const folder = join(root, 'node_modules/.pingyi/documented-plugin');
const bundle = join(folder, 'dist/plugin.mjs');
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'src'), { recursive: true });
mkdirSync(dirname(bundle));
writeFileSync(join(folder, 'package.json'), block('json'));
writeFileSync(join(folder, 'src/index.ts'), block('ts'));
writeFileSync(bundle, await bundlePlugin({ folder }));
const { default: campaignType } = (await import(bundle)) as { default: CampaignTypePlugin };

describe('the campaign type of the guide for authors', () => {
  let host: PluginHost;

  beforeAll(async () => {
    host = await PluginHost.open({ folders: [folder] });
  });
  afterAll(async () => {
    await host?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is loaded', () => {
    expect(host.refused).toEqual([]);
    expect(host.list().map(({ id }) => id)).toEqual(['desk-check']);
  });

  it('grades', async () => {
    const subject = (id: string, totals: readonly string[]) => ({ id, name: id, unitType: 'service-window', field: null, sheets: { superior: totals.map((total) => ({ total })) }, ballots: {}, facts: [], values: {} });
    const answer = await host.grade({ format: 'pingyi/grading-input@1', plugin: 'desk-check', scheme: {}, asOf: '2012-04-30', seed: '', context: {}, subjects: [subject('a', ['60', '59.99']), subject('b', ['60']), subject('c', [])] });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    expect(answer.result.outcomes.map(({ score, grade, status }) => [score, grade, status])).toEqual([['60.00', 'pass', 'FINAL'], ['60.00', 'pass', 'FINAL'], [null, null, 'INCOMPLETE']]);
  });

  conformanceSuite(campaignType, { describe, it, fixtures: [] });
});
