import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import type { Bench } from '../support/client.js';
import type { FormVersionView, Json } from '../support/forms.js';
import { buildTownship } from '../support/township.js';
import { phone, type Visits } from '../support/visit.js';
import { startVisitedBench } from '../support/visited-bench.js';
import { BallotPage } from './pages/ballot-page.js';

const browser: Browser | null = await launchBrowser();

const uyghur = 'ئومۇمىي جەھەتتىن رازى بولدىڭىزمۇ؟';
const tibetan = 'སྤྱི་ཡོངས་ཐོག་ཚིམ་པ་བྱུང་ངམ།';

describe.skipIf(!browser)('a ballot in languages that the interface does not speak', () => {
  let bench: Bench;
  let visits: Visits;
  let address: string;

  beforeAll(async () => {
    ({ bench, visits } = await startVisitedBench(browser!));
    const { administrator } = bench;
    const { units } = await buildTownship(bench);
    const campaign = await administrator.ok<{
      id: string;
      revision: number;
      groups: { key: string; formVersionId: string }[];
    }>('POST', '/api/campaigns', {
      body: { name: '办事群众满意度', campaignType: 'satisfaction-survey', asOf: '2012-04-30' },
    });
    const groups: { key: string; access: string; formVersionId: string }[] = [];
    for (const { key, formVersionId } of campaign.groups) {
      const shipped = await administrator.ok<FormVersionView>('GET', `/api/form-versions/${formVersionId}`);
      const { id, revision } = await administrator.ok<FormVersionView>(
        'POST',
        `/api/forms/${shipped.formCode}/versions`,
        { body: { definition: withLanguages(shipped.definition) } },
      );
      await administrator.ok('POST', `/api/form-versions/${id}/publish`, { revision });
      groups.push({ key, access: 'open', formVersionId: id });
    }
    await administrator.ok('PATCH', `/api/campaigns/${campaign.id}`, { body: { groups }, revision: campaign.revision });
    await administrator.ok('PUT', `/api/campaigns/${campaign.id}/subjects`, {
      body: { selection: { under: units.township, types: ['village'] } },
    });
    for (const to of ['PUBLISHED', 'OPEN'])
      await administrator.ok('POST', `/api/campaigns/${campaign.id}/transitions`, { body: { to } });
    const { items } = await administrator.ok<{ items: { url: string }[] }>(
      'GET',
      `/api/campaigns/${campaign.id}/collectors`,
    );
    address = new URL(items[0]?.url ?? '').pathname;
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  /** The shipped form, whose question of the whole has two more languages. */
  function withLanguages(definition: Json): Json {
    return JSON.parse(JSON.stringify(definition), (_key, value: unknown) =>
      isTitleOfTheWhole(value) ? { ...value, title: { ...value.title, ug: uyghur, bo: tibetan } } : value,
    ) as Json;
  }
  const isTitleOfTheWhole = (value: unknown): value is { readonly title: Record<string, string> } =>
    typeof value === 'object' && value !== null && (value as Json)['name'] === 'overall';

  it('opens in that of the reader, from the side at which it begins, and can be handed in', async () => {
    const { context, page } = await visits.begin({ ...phone, locale: 'ug-CN' });
    const ballot = new BallotPage(page);
    await ballot.scan(address);
    await page.getByText(uyghur).waitFor();
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual(['ug', 'rtl']);
    const option = page.locator('[data-name="overall"] .option').first();
    const radio = (await option.locator('input').boundingBox())!;
    const words = (await option.locator('span').boundingBox())!;
    expect(radio.x).toBeGreaterThan(words.x);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await ballot.fill({ overall: 'satisfied' });
    await ballot.handIn();
    await ballot.thanks().waitFor();
    await context.close();
  });

  it('offers each of them by its own name, beside those of the interface', async () => {
    const { context, page } = await visits.begin(phone);
    const ballot = new BallotPage(page);
    await ballot.scan(address);
    const switches = page.locator('.language-switch button');
    expect(await switches.allInnerTexts()).toHaveLength(5);
    await page.locator('.language-switch [lang="bo"]').click();
    await page.getByText(tibetan).waitFor();
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual(['bo', 'ltr']);
    await ballot.language('English').click();
    await page.getByText(tibetan).waitFor({ state: 'detached' });
    expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual(['en', 'ltr']);
    await context.close();
  });
});
