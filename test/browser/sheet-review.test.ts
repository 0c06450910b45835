import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { runCommand, startServer, type ServerProcess } from '../support/server.js';
import { selfAnswers, superiorAnswers } from '../support/township.js';
import { desk, phone, Visits } from '../support/visit.js';
import { SheetDesk } from './pages/sheet-desk.js';
import { askedBack, openDialog, openDrawer } from './pages/standing-still.js';
import { chosenPassword, prepareTownship } from './prepared-township.js';

const browser: Browser | null = await launchBrowser();
const why = 'The register names nine members, not ten.';

describe.skipIf(!browser)('a sheet that is reviewed', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let visits: Visits;
  let root: HttpClient;
  let campaignId: string;
  let unitId: string;

  const path = (group: string) => `/api/campaigns/${campaignId}/sheets/${group}/${unitId}`;
  const handIn = async (username: string, group: string, answers: object) => {
    const who = await new HttpClient(server.url).signIn(username, chosenPassword);
    await who.ok('PUT', path(group), { revision: 0, body: { answers, action: 'submit' } });
  };

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    const { stdout } = await runCommand(['user', 'add', 'root'], { ...database.env, LOG_LEVEL: 'silent' });
    server = await startServer(database.env);
    visits = new Visits(browser!, server.url);
    root = await new HttpClient(server.url).signIn('root', /password (\S+)/.exec(stdout)?.[1] ?? '');
    const units = await prepareTownship(root);
    unitId = units.get('3301001') ?? '';
    ({ id: campaignId } = await root.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: '分类定级', campaignType: 'classification-grading', asOf: '2012-04-30' },
    }));
    const at = `/api/campaigns/${campaignId}`;
    await root.ok('PUT', `${at}/subjects`, { body: { selection: { under: units.get('3301'), types: ['village'] } } });
    const { items } = await root.ok<{ items: { id: string; displayName: string }[] }>('GET', `${at}/chair-candidates`);
    const chairId = items.find(({ displayName }) => displayName === 'assessor-1')?.id;
    await root.ok('PUT', `${at}/panels/superior`, { revision: 0, body: { chairId, itemLimit: '2' } });
    for (const to of ['PUBLISHED', 'OPEN']) await root.ok('POST', `${at}/transitions`, { body: { to } });
    await handIn('clerk', 'self', selfAnswers());
    // Who has read what was done to the account.
    await new HttpClient(server.url).signIn('assessor-1', chosenPassword);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  it('goes back for one item, is mended on a phone, shows the change to the assessor, and counts once the chair has signed', async () => {
    const { page: ofAssessor } = await visits.begin(desk);
    const assessor = await SheetDesk.begin(ofAssessor, 'assessor-1', chosenPassword);
    await assessor.open(campaignId, 'superior', unitId);
    await assessor.box('setup-score').fill('8');
    const row = () => ofAssessor.getByRole('row', { name: /Set-up of the organisation/ });
    await row().getByText('2 lower').waitFor();
    expect(await row().innerText()).toContain('见台账');
    await ofAssessor.getByRole('checkbox', { name: 'Only the 1 item that differs' }).check();
    expect(await ofAssessor.getByRole('table').getByRole('row').count()).toBe(2);
    await ofAssessor.getByRole('button', { name: 'Send back' }).click();
    const drawer = openDrawer(ofAssessor);
    await drawer.getByRole('checkbox', { name: /Set-up of the organisation/ }).check();
    await drawer.getByRole('textbox', { name: /What is to be mended: Set-up/ }).fill(why);
    await drawer.getByRole('button', { name: 'Send 1 item back' }).click();
    await ofAssessor.getByText('It was sent back and is being mended').waitFor();

    const { page: ofClerk } = await visits.begin(phone);
    const clerk = await SheetDesk.begin(ofClerk, 'clerk', chosenPassword);
    await clerk.open(campaignId, 'self', unitId);
    await clerk.question('setup-score').getByText(why).waitFor();
    expect(await clerk.box('venue-score').isEditable()).toBe(false);
    await clerk.box('setup-score').fill('9');
    await clerk.saved();
    await ofClerk.getByRole('button', { name: '提交', exact: true }).click();
    await askedBack(ofClerk).getByRole('button', { name: '提交', exact: true }).click();
    await ofClerk.getByText(/已于.*提交，合计 94 分/).waitFor();
    expect(await ofClerk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await ofClerk.context().close();

    await ofAssessor.reload();
    await row().getByText('mended; before: 10').waitFor();
    await row().getByText('1 lower').waitFor();
    const history = ofAssessor.getByRole('region', { name: 'Handed in and mended' });
    expect(await history.getByRole('row').nth(1).innerText()).toMatch(/10\s+9$/);
    expect(await history.innerText()).toContain(why);

    await handIn('assessor-2', 'superior', { ...superiorAnswers(100), 'people-score': 15 });
    await handIn('assessor-3', 'superior', { ...superiorAnswers(100), 'people-score': 10 });
    await ofAssessor.goto(`${server.url}/console/campaigns/${campaignId}/sheets`);
    await ofAssessor.getByRole('region', { name: /Panel/ }).getByRole('link', { name: '岩上村' }).click();
    const sign = ofAssessor.getByRole('button', { name: 'Sign', exact: true });
    await sign.waitFor();
    expect(await sign.isEnabled()).toBe(false);
    await ofAssessor.getByRole('spinbutton', { name: /Decide:/ }).fill('13');
    await ofAssessor.keyboard.press('Tab');
    await ofAssessor.getByText('Total 98 points').waitFor();
    await sign.click();
    await askedBack(ofAssessor).getByRole('button', { name: 'Sign' }).click();
    await ofAssessor.getByText(/Signed by assessor-1, .*: 98 points/).waitFor();

    // Another rater's sheet is not an assessor's to send back: of three that are ticked one goes.
    await ofAssessor.goto(`${server.url}/console/campaigns/${campaignId}/sheets`);
    await ofAssessor.getByRole('checkbox', { name: 'Select all' }).check();
    await ofAssessor.getByRole('button', { name: 'Send 3 sheets back' }).click();
    const dialog = openDialog(ofAssessor);
    await dialog.getByRole('textbox', { name: 'Why the whole sheet goes back' }).fill(why);
    await dialog.getByRole('button', { name: 'Send back' }).click();
    await ofAssessor.getByText('1 sheet sent back').waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(2);
    await ofAssessor.context().close();
  });

  it('never asked another host, broke its content security policy or threw', () =>
    expect(visits.complaints).toEqual([]));
});
