import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, type Bench } from '../support/client.js';
import { HttpClient } from '../support/http-client.js';
import { withRows } from '../support/stored.js';
import { desk, phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { prepareTownship } from './prepared-township.js';

const browser: Browser | null = await launchBrowser();

const views = [
  {
    device: desk,
    title: 'The rules of this campaign type have changed',
    adopt: 'Go over to the rules as they are now',
    done: 'The campaign goes by the rules as they are now',
    refused: /weights/i,
  },
  {
    device: phone,
    title: '这个活动类型的规则已经更新',
    adopt: '改用现行规则',
    done: '活动已改用现行规则',
    refused: /权重/,
  },
] as const;

describe.skipIf(!browser)('a planned campaign whose type was updated', () => {
  let bench: Bench;
  let visits: Visits;
  let unit: string;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    const root = await new HttpClient(visits.url).signIn('root', administratorPassword);
    unit = (await prepareTownship(root)).get('3301') ?? '';
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const made = async (context: unknown): Promise<string> => {
    const { id } = await bench.administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: '五个好', campaignType: 'five-good-attainment', asOf: '2012-04-30' },
    });
    await bench.administrator.ok('PUT', `/api/campaigns/${id}/subjects`, {
      body: { selection: { under: unit, types: ['village'] } },
    });
    // As if it had been made with an earlier bundle, whose data had another shape.
    await withRows(bench.database, (source) =>
      source.query(`UPDATE campaign SET plugin_digest = 'sha256:of another bundle', context = ? WHERE id = ?`, [
        JSON.stringify(context),
        id,
      ]),
    );
    return id;
  };

  it.each(views)('goes over to the rules at hand once that was said twice: $adopt', async (view) => {
    const { context, page } = await visits.begin(view.device);
    await context.request.post('/api/session', { data: { username: 'root', password: administratorPassword } });
    const adopt = async () => {
      await page.getByText(view.title).waitFor();
      await page.getByRole('button', { name: view.adopt }).click();
      await page.getByRole('dialog').getByRole('button', { name: view.adopt }).click();
    };
    await page.goto(`/console/campaigns/${await made({})}`);
    await adopt();
    await page.getByText(view.done).waitFor();
    await page.getByText(view.title).waitFor({ state: 'detached' });

    await page.goto(`/console/campaigns/${await made({ departments: [] })}`);
    await adopt();
    await page.getByText(view.refused).first().waitFor();
    expect(await page.getByText(view.title).count()).toBe(1);
    await context.close();
  });
});
