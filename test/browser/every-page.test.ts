import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { createForm } from '../support/forms.js';
import { HttpClient } from '../support/http-client.js';
import { tooWide, watchWidth } from '../support/page-width.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { desk, phone, Visits } from '../support/visit.js';
import { goWithin } from './pages/go-within.js';

const browser: Browser | null = await launchBrowser();
const password = 'demo-county-2012';
/** The smallest screen that a phone of 2018 has. */
const smallPhone = { ...phone, viewport: { width: 320, height: 568 } };
const devices = { desk, phone, smallPhone };
const languages = ['zh-CN', 'en-GB'] as const;

/** Names of texts that were left unsaid, such as `campaigns:tab.runs` or `{{count}}`. */
const unsaid =
  /\b(accounts|audit|campaigns|common|data|facts|figures|forms|imports|indicators|jobs|ledger|organisations|persons|problems|registers|remarks|respondent|results|releases|rounds|security|shell|system|tasks|units):[a-z][A-Za-z.]+|\{\{|\bundefined\b|\[object /;

describe.skipIf(!browser)('every page of the demonstration', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let visits: Visits;
  let graded: string;
  let open: string;
  let village: string;
  let collector: string;
  let draft: string;
  let trial: string;
  let record: string;
  let sheet: string;
  let register: string;

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    server = await startServer(database.env, []);
    visits = new Visits(browser!, server.url);
    const administrator = await new HttpClient(server.url).signIn('demo-admin', password);
    const idOf = async (path: string) =>
      (await administrator.ok<{ items: { id: string }[] }>('GET', path)).items[0]?.id ?? '';
    graded = await idOf('/api/campaigns?state=COMPUTED');
    open = await idOf('/api/campaigns?state=OPEN');
    village = await idOf(`/api/units?q=${encodeURIComponent('岩上村')}`);
    await administrator.send('POST', `/api/campaigns/${open}/card-batches`, {
      body: { group: 'mass', unitIds: [village], cardsPerUnit: 1 },
    });
    const { items } = await administrator.ok<{ items: { collector: string }[] }>(
      'GET',
      `/api/campaigns/${open}/collectors`,
    );
    collector = items[0]?.collector ?? '';
    ({ id: draft } = await createForm(administrator, 'draft-of-a-page'));
    ({ token: trial } = await administrator.ok<{ token: string }>('POST', `/api/form-versions/${draft}/trials`));
    ({ id: record } = await administrator.ok<{ id: string }>('POST', '/api/registers/visits/records', {
      body: { unitId: village, answers: {} },
    }));
    sheet = await idOf(`/api/campaigns/${graded}/sheets`);
    const { definition, formVersionId } = await administrator.ok<Record<string, unknown>>(
      'GET',
      '/api/registers/rectifications',
    );
    ({ id: register } = await administrator.ok<{ id: string }>('POST', '/api/registers/draft-of-a-page/versions', {
      body: { definition, formVersionId },
    }));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  const campaignPages = () =>
    [
      'progress',
      'overview',
      'participation',
      'cards',
      'signals',
      'sheets',
      'facts',
      'scheme',
      'runs',
      'remarks',
      'ledger',
      'results',
    ].flatMap((tab) => [`campaigns/${graded}/${tab}`, `campaigns/${open}/${tab}`]);
  const pagesOf: Readonly<Record<string, () => readonly string[]>> = {
    'demo-admin': () => [
      '',
      'campaigns',
      'jobs',
      'campaigns/new',
      'organisations',
      'persons',
      'remark-topics',
      'manual',
      'indicators',
      'indicators/income-per-head',
      'registers',
      'registers/shared',
      'working-calendar',
      'registers/visits',
      'registers/visits/coverage',
      'registers/new',
      'rounds',
      'rounds/received',
      `units/${village}`,
      `rounds/${graded}`,
      `rounds/${graded}/weak`,
      `rounds/${graded}/earlier`,
      `registers/draft-of-a-page/versions/${register}/edit`,
      'forms',
      'forms/classification-self',
      'accounts',
      'audit',
      'security',
      'integration/tokens',
      'integration/webhooks',
      'integration/outcomes?year=2012',
      'system-check',
      'nowhere',
      `forms/draft-of-a-page/versions/${draft}/edit`,
      `campaigns/${open}/edit`,
      `campaigns/${graded}/sheets/${sheet}`,
      `records/${record}`,
      ...campaignPages(),
    ],
    'demo-clerk': () => ['', 'tasks', `units/${village}`, `campaigns/${open}/sheets/self/${village}`],
    'demo-assessor': () => ['', 'tasks', `campaigns/${open}/sheets/superior/${village}`],
    'demo-verifier': () => [`campaigns/${open}/facts`],
    'demo-viewer': () => ['', `campaigns/${graded}/ledger`],
  };
  const cases = Object.keys(pagesOf).flatMap((username) => [
    { username, device: 'desk', locale: 'zh-CN' } as const,
    // The longer words on the narrower screen; what fits there fits on a wider one, which is looked at on demand.
    { username, device: 'smallPhone', locale: 'en-GB' } as const,
    ...(process.env['EVERY_DEVICE'] ? [{ username, device: 'phone', locale: 'zh-CN' } as const] : []),
  ]);

  it.each(cases)(
    'is said in full, fits, and can be used by everybody: $username, $device, $locale',
    async ({ device, locale, username }) => {
      const { context, page } = await visits.begin({ ...devices[device], locale });
      await watchWidth(context);
      const signedIn = await context.request.post('/api/session', { data: { username, password } });
      expect(signedIn.status()).toBe(201);
      const faults: string[] = [];
      const rooms = new Set<string>();
      for (const path of pagesOf[username]?.() ?? []) {
        // On a desk the first page of a room is opened by its address; others are, as on a phone, from the one before.
        const [room = ''] = path.split(/[/?]/, 1);
        const isFirst = !rooms.has(room);
        if (device === 'desk' && isFirst) await page.goto(`/console/${path}`);
        else await goWithin(page, path);
        rooms.add(room);
        await page.locator('h1, .ant-result-title').first().waitFor();
        await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
        const text = unsaid.exec(await page.locator('body').innerText());
        if (text) faults.push(`/console/${path} shows ${text[0]}`);
        for (const fault of await tooWide(page)) faults.push(`/console/${path} is ${fault}`);
        // Names, roles and contrast are those of the phone's pass, which looks at every page; a desk adds its frame and its tables.
        if (device !== 'desk' || isFirst || process.env['EVERY_DEVICE'])
          for (const fault of await accessibilityFaults(page)) faults.push(`/console/${path}: ${fault}`);
        const [place] = await page.locator('nav .ant-menu-item-selected').allInnerTexts();
        if (device === 'desk' && (place === '首页') !== (path === ''))
          faults.push(`/console/${path} stands at ${place}`);
      }
      await context.close();
      expect(faults).toEqual([]);
    },
    240_000,
  );

  it.each(cases.filter(({ username }) => username === 'demo-admin'))(
    'shows published results in full, without an account: $device, $locale',
    async ({ device, locale }) => {
      const { context, page } = await visits.begin({ ...devices[device], locale });
      await watchWidth(context);
      const faults: string[] = [];
      const look = async (name: string) => {
        const text = unsaid.exec(await page.locator('body').innerText());
        if (text) faults.push(`${name} shows ${text[0]}`);
        for (const fault of await tooWide(page)) faults.push(`${name} is ${fault}`);
        for (const fault of await accessibilityFaults(page)) faults.push(`${name}: ${fault}`);
      };
      await page.goto('/results');
      await page.locator('.result-list a').first().waitFor();
      await look('the list');
      await page.locator('.result-list a').first().click();
      await page.locator('.outcomes tbody tr').first().waitFor();
      await look('the result');
      await page.locator('.outcomes tbody a').first().click();
      await page.locator('.trace li').first().waitFor();
      await look('a unit');
      await page.goto('/results/00000000-0000-4000-8000-000000000000');
      await page.getByRole('alert').waitFor();
      await look('a missing result');
      await context.close();
      expect(faults).toEqual([]);
    },
  );

  it.each(languages)('asks a resident without a card for one, and an office for its name, in %s', async (locale) => {
    const { context, page } = await visits.begin({ ...phone, locale });
    for (const address of [`/s/${collector}`, '/s', '/console/', '/console/reset', `/try/${trial}`]) {
      await page.goto(address);
      await page.getByRole('textbox').first().waitFor();
      expect(unsaid.exec(await page.locator('body').innerText())).toBeNull();
      expect(await accessibilityFaults(page), address).toEqual([]);
    }
    await context.close();
  });

  it('never asks another host, breaks its content security policy or throws', () => {
    expect(visits.complaints).toEqual([]);
  });
});
