import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { startServer, type ServerProcess } from '../support/server.js';
import { phone } from '../support/visit.js';
import { countingLoop } from './counting-loop.js';

const browser: Browser | null = await launchBrowser();
const verifier = readdirSync(fileURLToPath(new URL('../../frontend/dist/assets', import.meta.url))).find((name) =>
  /^verifier-.*\.js$/.test(name),
);

describe.skipIf(!browser)('recomputing a published result in the visitor’s browser', () => {
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

  it('takes seconds for the 536 units of the demonstration on a slow phone', async () => {
    const { items } = (await (await fetch(`${server.url}/api/public/publications`)).json()) as {
      items: { id: string }[];
    };
    const lines: string[] = [];
    for (const rate of [1, 4]) {
      const context = await browser!.newContext({ ...phone, baseURL: server.url, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(`/results/${items[0]?.id}`);
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      const loop = await page.evaluate(countingLoop);
      await page.addScriptTag({ url: `/assets/${verifier}`, type: 'module' });
      const { seconds, faults } = await page.evaluate(verifyOnThisThread, items[0]?.id ?? '');
      expect(faults).toBe(0);
      lines.push(
        `CPU slowed ${rate}x   ${seconds.toFixed(2)} s   loop of 30 million steps ${loop.toFixed(2)} s   ratio ${(seconds / loop).toFixed(1)}`,
      );
      await context.close();
    }
    process.stdout.write(`\nverification of 536 units in Chromium, from download to verdict\n${lines.join('\n')}\n\n`);
  });
});

/** Runs the worker's own script on the page's thread: only that one can be slowed down. */
async function verifyOnThisThread(id: string): Promise<{ seconds: number; faults: number }> {
  interface Reply {
    readonly kind: string;
    readonly faults?: readonly unknown[];
  }
  const page = globalThis as unknown as { postMessage: (reply: Reply) => void; dispatchEvent(event: Event): boolean };
  const published = (await (await fetch(`/api/public/publications/${id}`)).json()) as {
    inputHash: string;
    outcomeHash: string;
    plugin: { digest: string };
  };
  const started = performance.now();
  const zip = new Uint8Array(await (await fetch(`/api/public/publications/${id}/package.zip`)).arrayBuffer());
  const done = new Promise<Reply>((resolve) => {
    page.postMessage = (reply) => {
      if (reply.kind !== 'step') resolve(reply);
    };
  });
  page.dispatchEvent(
    new MessageEvent('message', {
      data: {
        zip,
        shown: {
          inputHash: published.inputHash,
          outcomeHash: published.outcomeHash,
          pluginDigest: published.plugin.digest,
        },
      },
    }),
  );
  const reply = await done;
  return { seconds: (performance.now() - started) / 1000, faults: reply.faults?.length ?? -1 };
}
