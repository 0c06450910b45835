import { setTimeout as delay } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, ensureAdministrator } from './app.js';
import type { Config } from './config/config.js';
import { lockFolder } from './database/server-lock.js';
import { StorageWatch } from './database/storage-fault.js';
import { loadDemonstration, refuseWellKnownAccounts } from './demonstration/index.js';
import { Metrics } from './metrics/index.js';
import { onParentGone } from './parent-process.js';
import { Readiness } from './system/index.js';

export interface StartOptions {
  /** Load the demonstration county when the database is empty. */
  readonly demonstration: boolean;
}

/** What was begun is answered within this time; then connections are cut. */
const drainMs = 10_000;
/** What still hangs then is left behind. */
const endMs = 2_000;
/** After a fault of the storage: time enough to answer 503 to whoever waits. */
const faultMs = 500;

/**
 * Starts the server and returns its address once it listens.
 * @throws {StorageFaultError} when the data cannot be served from, or is served already
 * @throws {ConfigError} when others would reach accounts whose passwords everybody knows
 */
export async function start(
  config: Config,
  options: StartOptions,
): Promise<{ url: string; stop: () => Promise<void> }> {
  let end = (): void => process.exit(0);
  onParentGone(() => end());
  const unlock = config.databaseUrl === null ? await lockFolder(config.dataDir) : async () => undefined;
  const app = await createApp(config);
  await refuseWellKnownAccounts(app, config, { load: options.demonstration });
  if (options.demonstration) await loadDemonstration(app, (line) => process.stdout.write(`${line}\n`));
  const password = await ensureAdministrator(app);
  if (password) process.stdout.write(`\nFirst start. Sign in once as "admin" with the password ${password}\n\n`);
  await app.listen(config.http.port, config.http.host);
  await app.get(Metrics).listen();
  const stop = stopOnce(async () => {
    await drain(app);
    await unlock();
  });
  end = () => void stop().then(() => process.exit(0));
  // Each signal is heard, and only the first one does anything.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end());
  app.get(StorageWatch).onFault((fault) => {
    process.stderr.write(`pingyi: ${fault}; stopped\n`);
    app.get(Readiness).isReady = false;
    setTimeout(() => process.exit(1), faultMs);
  });
  return { url: await app.getUrl(), stop };
}

/** Tells that it is not ready, answers what was begun, and cuts what does not end. */
async function drain(app: NestFastifyApplication): Promise<void> {
  app.get(Readiness).isReady = false;
  const server = app.getHttpServer() as { closeAllConnections(): void };
  const cut = setTimeout(() => server.closeAllConnections(), drainMs);
  await Promise.race([app.close(), delay(drainMs + endMs, undefined, { ref: true })]);
  clearTimeout(cut);
}

function stopOnce(close: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => (stopping ??= close());
}
