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
    expect(host.list().map(({ id }) => id)).toEqual(['star-rating']);
  });

  it('grades', async () => {
    const votes = (satisfied: number, dissatisfied: number) => ({
      mass: { roster: 100, questions: { overall: { satisfied, dissatisfied } } },
    });
    const household = (id: string, totals: readonly string[], ballots: object) => ({
      id,
      name: id,
      unitType: 'village',
      sheets: { review: totals.map((total) => ({ total })) },
      ballots,
    });
    const subjects = [
      household('a', ['90', '91'], votes(20, 0)),
      household('b', ['100'], votes(11, 9)),
      household('c', [], votes(20, 0)),
      household('d', ['60'], votes(12, 8)),
    ];
    const answer = await host.grade({
      format: 'pingyi/grading-input@1',
      plugin: 'star-rating',
      scheme: {},
      asOf: '2012-04-30',
      subjects,
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    expect(
      answer.result.outcomes.map(({ score, grade, status, flags }) => [score, grade, status, flags.length]),
    ).toEqual([
      ['93.35', 'five-stars', 'FINAL', 0],
      ['86.50', 'two-stars', 'FINAL', 1],
      [null, null, 'INCOMPLETE', 0],
      ['60.00', 'two-stars', 'FINAL', 0],
    ]);
  });

  conformanceSuite(campaignType, { describe, it, fixtures: [] });
});
