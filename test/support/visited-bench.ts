import type { Browser } from 'playwright-core';
import { startBench, type Bench } from './client.js';
import { freePort } from './server.js';
import { Visits } from './visit.js';

/**
 * An application whose pages a browser can open, on SQLite.
 * @param env settings beside the address
 */
export async function startVisitedBench(
  browser: Browser,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly bench: Bench; readonly visits: Visits }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const bench = await startBench('sqlite', { ...env, PUBLIC_URL: url });
  await bench.app.listen(port, '127.0.0.1');
  return { bench, visits: new Visits(browser, url) };
}
