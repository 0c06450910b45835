import { AccountsService } from '@pingyi/backend/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appCode } from '../support/authenticator.js';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, startBench, type Bench } from '../support/client.js';
import { freePort } from '../support/server.js';
import { desk, phone, Visits } from '../support/visit.js';
import { SignInPage } from './pages/sign-in-page.js';
import { askedBack } from './pages/standing-still.js';

const browser: Browser | null = await launchBrowser();

describe.skipIf(!browser)('signing in with a second factor', () => {
  let bench: Bench;
  let visits: Visits;

  beforeAll(async () => {
    const port = await freePort();
    bench = await startBench('sqlite', { SECOND_FACTOR_ROLES: 'viewer' });
    const csv = 'code,name,type,level,parentCode\n33,County,county-committee,county,';
    await bench.administrator.upload('/api/units/import', 'units.csv', csv);
    const [unit] = (await bench.administrator.ok<{ items: { id: string }[] }>('GET', '/api/units')).items;
    const accounts = bench.app.get(AccountsService);
    await accounts.create(null, {
      username: 'careful',
      displayName: 'Careful',
      role: 'administrator',
      unitId: null,
      password: administratorPassword,
    });
    await accounts.create(null, {
      username: 'reader',
      displayName: '查阅员',
      role: 'viewer',
      unitId: unit?.id ?? '',
      password: administratorPassword,
    });
    await bench.app.listen(port, '127.0.0.1');
    visits = new Visits(browser!, `http://127.0.0.1:${port}`);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const secretOn = async (page: Page): Promise<string> =>
    (await page.locator('.second-factor-key').innerText()).replaceAll(' ', '');

  /** Recovery codes of the careful administrator; the first is spent. */
  let kept: readonly string[] = [];

  it('is set up with an app at the desk, asked for from then on, and replaced by a recovery code', async () => {
    const { page } = await visits.begin(desk);
    const entrance = new SignInPage(page);
    await entrance.signIn('careful', administratorPassword);
    await entrance.greeting().waitFor();
    await page.getByRole('button', { name: 'Careful' }).click();
    await page.getByRole('menuitem', { name: 'Sign-in and sessions' }).click();
    await page.getByText('this one', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Set up a second factor' }).click();
    await page.getByLabel('Current password').fill(administratorPassword);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('img', { name: 'Code for the authenticator app' }).waitFor();
    const secret = await secretOn(page);
    const code = page.getByLabel('The six digits that the app shows now');
    await code.fill('000000');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('This code is wrong, too old, or was used before.').waitFor();
    await code.fill(appCode(secret, -1));
    await page.getByRole('button', { name: 'Confirm' }).click();
    const codes = page.locator('.recovery-codes li');
    await codes.first().waitFor();
    await expect.poll(() => codes.count()).toBe(10);
    kept = await codes.allInnerTexts();
    const [recoveryCode = ''] = kept;
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('10 recovery codes are left.').waitFor();

    const elsewhere = await visits.begin(desk);
    const other = new SignInPage(elsewhere.page);
    await other.signIn('careful', administratorPassword);
    await elsewhere.page.getByRole('heading', { name: 'Second factor' }).waitFor();
    await other.giveCode('000000');
    await elsewhere.page.getByText('This code is wrong').waitFor();
    await other.giveCode(appCode(secret));
    await other.greeting().waitFor();

    const lost = await visits.begin(desk);
    const third = new SignInPage(lost.page);
    await third.signIn('careful', administratorPassword);
    await third.giveCode(recoveryCode);
    await third.greeting().waitFor();

    await page.reload();
    await page.getByText('9 recovery codes are left.').waitFor();
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await askedBack(page).getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText('Signed out', { exact: true }).waitFor();
    await lost.page.reload();
    await lost.page.getByLabel('User name').waitFor();
  });

  it('gives ten new recovery codes for the password and a code; the old ones open nothing from then on', async () => {
    const [, next = '', old = ''] = kept;
    const { page } = await visits.begin(desk);
    const entrance = new SignInPage(page);
    await entrance.signIn('careful', administratorPassword);
    await entrance.giveCode(next);
    await entrance.greeting().waitFor();
    await page.goto('/console/security');
    await page.getByText('8 recovery codes are left.').waitFor();
    const renew = page.getByRole('button', { name: 'Renew the recovery codes' });
    await renew.click();
    await page.getByText('The codes that you have count no more').waitFor();
    await page.getByLabel('Current password').fill(administratorPassword);
    await page.getByLabel('Code', { exact: true }).fill(next);
    await renew.click();
    await page.getByText('This code is wrong, too old, or was used before.').waitFor();
    await page.getByLabel('Code', { exact: true }).fill(kept[3] ?? '');
    await renew.click();
    const codes = page.locator('.recovery-codes li');
    await codes.first().waitFor();
    const renewed = await codes.allInnerTexts();
    expect(new Set([...kept, ...renewed]).size).toBe(20);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('10 recovery codes are left.').waitFor();

    const elsewhere = await visits.begin(desk);
    const other = new SignInPage(elsewhere.page);
    await other.signIn('careful', administratorPassword);
    await other.giveCode(old);
    await elsewhere.page.getByText('This code is wrong').waitFor();
    await other.giveCode(renewed[0] ?? '');
    await other.greeting().waitFor();
  });

  it('is set up on a phone before anything else by a role that needs it', async () => {
    const { page } = await visits.begin(phone);
    await page.goto('/console/');
    await page.getByLabel('账号', { exact: true }).fill('reader');
    await page.getByLabel('密码', { exact: true }).fill(administratorPassword);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('您的角色必须启用第二重验证').waitFor();
    await page.goto('/console/campaigns');
    await page.getByLabel('当前密码').fill(administratorPassword);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('img', { name: '给身份验证器应用的二维码' }).waitFor();
    await page.getByLabel('应用现在显示的六位数字').fill(appCode(await secretOn(page)));
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByRole('button', { name: '我已保存好' }).click();
    await page.getByRole('heading', { name: '评议活动' }).waitFor();
  });

  it('tells why a password cannot be used', async () => {
    const { page } = await visits.begin(desk);
    const entrance = new SignInPage(page);
    await entrance.signIn('root', administratorPassword);
    await entrance.greeting().waitFor();
    await page.getByRole('button', { name: 'Root' }).click();
    await page.getByRole('menuitem', { name: 'Change password' }).click();
    await page.getByLabel('Current password').fill(administratorPassword);
    await page.getByLabel('New password', { exact: true }).fill('Password2012!');
    await page.getByLabel('New password again').fill('Password2012!');
    await page.getByRole('button', { name: 'Save new password' }).click();
    await page.getByText('it is a common password').waitFor();
    await page.getByLabel('New password', { exact: true }).fill('five-eyes-see-most');
    await page.getByLabel('New password again').fill('five-eyes-see-most');
    await page.getByRole('button', { name: 'Save new password' }).click();
    await page.getByText('The password is changed').waitFor();
    await page.goto('/console/accounts');
    await page.getByRole('button', { name: 'Careful' }).first().click();
    await page.getByRole('button', { name: 'Remove the second factor' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Remove the second factor' }).click();
    await page.getByText('The second factor is removed').waitFor();
  });

  it('never asked another host, broke its content security policy or threw', () =>
    expect(visits.complaints).toEqual([]));
});
