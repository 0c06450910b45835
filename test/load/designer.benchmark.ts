import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DesignerPage } from '../browser/pages/designer-page.js';
import { SignInPage } from '../browser/pages/sign-in-page.js';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { desk } from '../support/visit.js';
import { countingLoop } from './counting-loop.js';
import { drawn, figure, taken, watch } from './frames.js';

const browser: Browser | null = await launchBrowser();
const password = 'demo-county-2012';
const questionCount = 300;

/** A form of ten pages with sections, options, conditions and points, as long as any office would make one. */
function longForm() {
  const question = (index: number) => {
    const base = {
      name: `q${index}`,
      title: {
        default: `第 ${index} 题：工作落实情况`,
        'zh-tw': `第 ${index} 題：工作落實情況`,
        en: `Question ${index}`,
      },
    };
    if (index % 3 === 0)
      return {
        type: 'radiogroup',
        ...base,
        choices: ['a', 'b', 'c', 'd'].map((value) => ({ value, text: `选项 ${value}` })),
      };
    if (index % 3 === 1) return { type: 'text', ...base, inputType: 'number', min: 0, max: 1, step: 0.5 };
    return { type: 'comment', ...base, visibleIf: `{q${index - 1}} < 1` };
  };
  const perSection = 10;
  const sections = Array.from({ length: questionCount / perSection }, (_, section) => ({
    type: 'panel',
    name: `section${section}`,
    title: `第 ${section + 1} 部分`,
    elements: Array.from({ length: perSection }, (__, index) => question(section * perSection + index)),
  }));
  return {
    title: '三百题',
    pages: Array.from({ length: 10 }, (_, page) => ({
      name: `page${page}`,
      elements: sections.slice(page * 3, page * 3 + 3),
    })),
  };
}

describe.skipIf(!browser)('the designer with a long form', () => {
  let database: TestDatabase;
  let server: ServerProcess;

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    server = await startServer(database.env, []);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });

  it('opens, takes typing and takes dragging', async () => {
    const office = await new HttpClient(server.url).signIn('demo-admin', password);
    const made = await office.ok<{ id: string; formCode: string }>('POST', '/api/forms', {
      body: {
        code: 'three-hundred',
        manifest: {
          title: { 'zh-CN': '三百题' },
          campaignType: null,
          group: 'register',
          audience: 'organisation',
          scored: false,
        },
        definition: longForm(),
      },
    });
    const context = await browser!.newContext({ ...desk, baseURL: server.url });
    const page = await context.newPage();
    const entrance = new SignInPage(page);
    await entrance.signIn('demo-admin', password);
    await entrance.greeting().waitFor();
    const began = performance.now();
    await page.goto(`/console/forms/${made.formCode}/versions/${made.id}/edit`);
    const designer = new DesignerPage(page);
    await page
      .locator('.element-card')
      .nth(questionCount + 29)
      .waitFor({ state: 'attached' });
    await drawn(page);
    const opening = (performance.now() - began) / 1000;
    expect((await designer.titles()).length).toBe(questionCount + 30);

    await designer.card('第 150 题').scrollIntoViewIfNeeded();
    await designer.hands.click(designer.card('第 150 题').locator('.element-title').last());
    await watch(page, ['keydown']);
    for (const letter of '落实各项工作情况良好并且按时公开'.repeat(5))
      await page.keyboard.press('x', { delay: 15 }).then(() => letter);
    const typing = await taken(page);
    await page.keyboard.press('Escape');

    await watch(page, ['drop', 'dragover']);
    for (let round = 0; round < 12; round++) {
      const [from, to] = round % 2 === 0 ? ['第 151 题', '第 153 题'] : ['第 151 题', '第 149 题'];
      await designer.hands.drag(
        designer
          .card(from ?? '')
          .locator('.drag-handle')
          .last(),
        designer.card(to ?? ''),
        'bottom',
      );
    }
    const dragging = await taken(page);
    const loop = await page.evaluate(countingLoop);
    expect([typing.length > 50, dragging.length > 12]).toEqual([true, true]);
    process.stdout.write(
      `\ndesigner, ${questionCount} questions\nopening ${opening.toFixed(2)} s\ntyping ${figure(typing)}\ndragging ${figure(dragging)}\nloop of 30 million steps ${(1000 * loop).toFixed(0)} ms\n\n`,
    );
    await context.close();
  }, 180_000);
});
