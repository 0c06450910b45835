import { AccountsService } from '@pingyi/backend/testing';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { administratorPassword, startBench, type Bench } from '../support/client.js';
import { freePort } from '../support/server.js';
import { desk, phone, Visits } from '../support/visit.js';
import { SignInPage } from './pages/sign-in-page.js';
import { askedBack, openOptions } from './pages/standing-still.js';

const browser: Browser | null = await launchBrowser();
const chosen = 'chosen-by-its-owner';

describe.skipIf(!browser)('a slip for the owner of an account', () => {
  let bench: Bench;
  let visits: Visits;

  beforeAll(async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    bench = await startBench('sqlite', { PUBLIC_URL: url });
    await bench.app.get(AccountsService).create(null, {
      username: 'colleague',
      displayName: 'Colleague',
      role: 'administrator',
      unitId: null,
      password: administratorPassword,
    });
    await bench.app.listen(port, '127.0.0.1');
    visits = new Visits(browser!, url);
  });
  afterAll(async () => {
    await browser?.close();
    await bench?.close();
  });

  const atAccounts = async () => {
    const { page } = await visits.begin(desk);
    const entrance = new SignInPage(page);
    await entrance.signIn('root', administratorPassword);
    await entrance.greeting().waitFor();
    await page.getByRole('link', { name: 'Accounts' }).click();
    return page;
  };

  it('is shown once when the account is made, opens on a phone, and is told at the first sign-in', async () => {
    const page = await atAccounts();
    await page.getByRole('button', { name: 'Add an account' }).click();
    await page.getByRole('textbox', { name: 'User name' }).fill('newcomer');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('新同事');
    await page.getByRole('dialog').getByLabel('Role').click();
    await openOptions(page).filter({ hasText: 'Administrator' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const slip = page.getByRole('region', { name: 'Choose your password' });
    await slip.getByRole('img', { name: 'Address and code' }).waitFor();
    const code = await slip.locator('.reset-slip-code').innerText();
    // Neither a click beside it nor the escape key takes it away unread.
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 5);
    await slip.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: 'Accounts' }).isVisible()).toBe(false);
    await expect.poll(() => slip.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'I have it, close' }).click();
    await slip.waitFor({ state: 'detached' });

    const { page: mobile } = await visits.begin(phone);
    await mobile.goto(`/reset#${code}`);
    // The code is in the form, and no longer in the history of the phone.
    await expect.poll(() => mobile.url()).not.toContain('#');
    expect(await mobile.getByLabel('设置码').inputValue()).toBe(code);
    await mobile.getByLabel('新密码', { exact: true }).fill(chosen);
    await mobile.getByLabel('再输入一次新密码').fill(chosen);
    await mobile.getByRole('button', { name: '保存新密码' }).click();
    await mobile.getByText('您的账号是 newcomer').waitFor();
    await mobile.getByRole('link', { name: '进入平台' }).click();
    await mobile.getByText('有人用Root申请的密码设置单设置了密码').waitFor();
    await mobile.getByRole('button', { name: '我已看过' }).click();
    await askedBack(mobile).getByRole('button', { name: '我已看过' }).click();
    await mobile.getByRole('heading', { name: '新同事，您好' }).waitFor();
  });

  it('is asked for after a question, typed as it was read, refused once used, and told to the owner', async () => {
    const page = await atAccounts();
    await page.getByRole('row').getByRole('button', { name: 'Colleague' }).click();
    await page.getByRole('button', { name: 'Ask for a reset slip' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: 'Ask for a reset slip' }).click();
    const code = await page.locator('.reset-slip-code').innerText();

    const { page: owner } = await visits.begin(desk);
    const spend = async () => {
      await owner.goto('/reset');
      await owner.getByLabel('Code of the slip').fill(code.toLowerCase().replaceAll('-', ' '));
      await owner.getByLabel('New password', { exact: true }).fill(chosen);
      await owner.getByLabel('New password again').fill(chosen);
      await owner.getByRole('button', { name: 'Save new password' }).click();
    };
    await spend();
    await owner.getByText('The password is saved').waitFor();
    await spend();
    await owner.getByText('This slip has been used already').waitFor();

    // The slip let its owner in; the new password would.
    await owner.goto('/console/');
    const entrance = new SignInPage(owner);
    await owner.getByText('Root asked for a reset slip for your account.').waitFor();
    await owner.getByText('The password was chosen with a slip that Root had asked for.').waitFor();
    await owner.goto('/console/campaigns');
    await owner.getByRole('heading', { name: 'What others did to your account' }).waitFor();
    await entrance.acknowledgeNotices();
    await owner.getByRole('heading', { name: 'Campaigns' }).waitFor();
    await owner.goto('/console/security');
    await owner.getByText('Root asked for a reset slip for your account.').waitFor();
  });

  it('is not offered for one’s own account', async () => {
    const page = await atAccounts();
    await page.getByRole('row').getByRole('button', { name: 'Root' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Ask for a reset slip' }).count()).toBe(0);
  });

  it('breaks no rule of the pages', () => expect(visits.complaints).toEqual([]));
});
