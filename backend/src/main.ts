import { createApp, ensureAdministrator } from './app.js';
import type { Config } from './config/config.js';
import { loadDemonstration } from './demonstration/index.js';

export interface StartOptions {
  /** Load the demonstration county when the database is empty. */
  readonly demonstration: boolean;
}

/** Starts the server and returns its address once it listens. */
export async function start(config: Config, options: StartOptions): Promise<{ url: string; stop: () => Promise<void> }> {
  const app = await createApp(config);
  if (options.demonstration) await loadDemonstration(app, (line) => process.stdout.write(`${line}\n`));
  const password = await ensureAdministrator(app);
  if (password) process.stdout.write(`\nFirst start. Sign in once as "admin" with the password ${password}\n\n`);
  await app.listen(config.http.port, config.http.host);
  const stop = stopOnce(() => app.close());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
  return { url: await app.getUrl(), stop };
}

function stopOnce(close: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => (stopping ??= close());
}
