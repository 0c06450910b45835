import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CampaignTypePlugin } from '@pingyi/plugin-sdk';
import { conformanceSuite, loadFixtures } from '@pingyi/plugin-sdk/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { runCommand } from '../support/server.js';
import { buildTownship, handIn, issueCards, runGrading, type Township } from '../support/township.js';

// Inside the workspace, where the SDK resolves as it does for any plugin.
const parent = fileURLToPath(new URL('../../node_modules/.pingyi/new-plugins/', import.meta.url));
const folder = join(parent, 'star-village');
rmSync(parent, { recursive: true, force: true });
const made = await runCommand(['new-plugin', 'star-village', '--folder', parent]);
const { default: campaignType } = (await import(join(folder, 'dist/plugin.mjs'))) as { default: CampaignTypePlugin };

describe('pingyi new-plugin', () => {
  let bench: Bench;
  let township: Township;
  beforeAll(async () => {
    bench = await startBench('sqlite', { PLUGIN_DIRS: parent });
    township = await buildTownship(bench);
  });
  afterAll(async () => {
    await bench?.close();
    rmSync(parent, { recursive: true, force: true });
  });

  it('says where it made the campaign type', () => {
    expect(made).toMatchObject({ code: 0 });
    expect(made.stdout).toContain(folder);
  });

  it.each([
    ['a name that is no id', 'Star Village'],
    ['a path', '../star'],
    ['a folder that exists', 'star-village'],
  ])('refuses %s in one line and writes nothing', async (_name, id) => {
    const refused = await runCommand(['new-plugin', id, '--folder', parent]);
    expect(refused.code).toBe(1);
    expect(
      refused.stderr
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('pingyi:')),
    ).toHaveLength(1);
    expect(existsSync(join(parent, '../star'))).toBe(false);
  });

  it('is a campaign type with forms of its own after a restart, and grades a campaign', async () => {
    const { administrator } = bench;
    const { items } = await administrator.ok<{ items: { id: string; title: { en: string } }[] }>(
      'GET',
      '/api/campaign-types',
    );
    expect(items.find(({ id }) => id === 'star-village')?.title.en).toBe('Star village');
    const scheme = { minValid: 3, minTurnout: '0.01' };
    const { id, groups } = await administrator.ok<{ id: string; groups: { key: string; formCode: string }[] }>(
      'POST',
      '/api/campaigns',
      { body: { name: 'Stars', campaignType: 'star-village', asOf: '2012-04-30', scheme } },
    );
    expect(groups.map(({ key, formCode }) => [key, formCode])).toEqual([
      ['check', 'star-village-sheet'],
      ['mass', 'star-village-ballot'],
    ]);
    await administrator.ok('PUT', `/api/campaigns/${id}/subjects`, {
      body: { selection: { under: township.units.township, types: ['village'] } },
    });
    for (const to of ['PUBLISHED', 'OPEN'])
      await administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to } });
    const { yanshang } = township.units;
    await township.assessor.ok('PUT', `/api/campaigns/${id}/sheets/check/${yanshang}`, {
      body: { answers: { 'order-score': 45, 'results-score': 40 }, action: 'submit' },
      revision: 0,
    });
    for (const card of await issueCards(bench, id, yanshang, 5))
      expect((await handIn(bench.client(), card, 'satisfied')).status).toBe(201);
    await administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'CLOSED' } });
    expect(await runGrading(administrator, id)).toMatchObject({ state: 'succeeded' });
    const ledger = await administrator.ok<{ items: { unit: { name: string }; score: string; grade: string }[] }>(
      'GET',
      `/api/campaigns/${id}/ledger`,
    );
    expect(ledger.items.find(({ unit }) => unit.name === '岩上村')).toMatchObject({ score: '91.00', grade: 'good' });
  });
});

conformanceSuite(campaignType, { describe, it, fixtures: loadFixtures(join(folder, 'fixtures')) });
